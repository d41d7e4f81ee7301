import { line, rect, rectY, ruleX, ruleY } from '@observablehq/plot'
import type { AlignmentView } from '@/lib/explore/alignment'
import { Plot } from '../parts/Plot'

/** The weights as bars over the positions of the source, the window behind them, the Gaussian over them. */
export function Weights({ view, label }: { view: AlignmentView; label: string }) {
  const { p, S, align, weights, gauss, curve, stages, now } = view
  const isDone = (stage: (typeof stages)[number]) => stages.indexOf(stage) <= now
  const bars = (heights: readonly number[], fill: string) =>
    rectY(
      heights.map((height, at) => ({ height, at: at + 1 })),
      { x1: ({ at }) => at - 0.34, x2: ({ at }) => at + 0.34, y: 'height', fill },
    )
  return (
    <Plot
      label={label}
      width={340}
      height={210}
      marginLeft={34}
      x={{ domain: [0.4, S + 0.6], ticks: align.map((_, at) => at + 1), tickFormat: 'd', label: 's' }}
      y={{ domain: [0, 1], ticks: 5, grid: true, label: 'a_t(s)' }}
      marks={[
        ...(p === null
          ? []
          : [
              rect([{ from: Math.max(p - view.input.D, 0.4), to: Math.min(p + view.input.D, S + 0.6) }], {
                x1: 'from',
                x2: 'to',
                y1: 0,
                y2: 1,
                fill: 'var(--tone-0)',
                fillOpacity: 0.5,
                clip: true,
              }),
              ruleX([p], { stroke: 'var(--accent)', strokeDasharray: '3 3', clip: true }),
            ]),
        ...(isDone('align') ? [bars(align, gauss ? 'var(--line-strong)' : 'var(--accent)')] : []),
        ...(gauss && isDone('gauss') ? [line(curve, { stroke: 'var(--warning)', strokeWidth: 1.5, clip: true })] : []),
        ...(gauss && isDone('weights') ? [bars(weights, 'var(--accent)')] : []),
        ruleY([0], { stroke: 'var(--line-strong)' }),
      ]}
    />
  )
}
