import { useState } from 'react'
import { writeMatrix } from '@/lib/explore/matrix'
import { round } from '@/lib/explore/format'
import { mostBins, mostPoints, rescaled, roi, scales, type Roi } from '@/lib/explore/roi'
import type { ExplorerProps } from '../props'
import { ChoiceField, Fields, NumberField, Slider, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Says } from '../parts/Says'
import { useExplorer } from '../useExplorer'
import { Aligning } from './Aligning'
import { nameOf, Pooling } from './Pooling'
import { words } from './words'

/** The sample of the notes, (3.6, 5.2), is the one that is looked at first. */
const usual = {
  ...{ seed: 3, map: '', x1: 2.1, y1: 3.7, x2: 6.1, y2: 6.1, height: 2, width: 2 },
  ...{ spatial_scale: 1, sampling_ratio: 2, aligned: false, bin: 2, sample: 1 },
}

const fractions = Object.fromEntries(scales.map((scale) => [scale, scale === 1 ? '1' : `1/${1 / scale}`]))
const edges = ['x1', 'y1', 'x2', 'y2'] as const

/** One box on one map: rounded and pooled on one side, sampled and averaged on the other. */
export default function RoiExplorer(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<{ readonly bin: number; readonly sample: number } | null>(null)
  const t = words[lang]
  const of = roi({ ...state, ...pointed })
  const { bin, sample, options, limits, box } = of
  const ratios = Object.fromEntries(Array.from({ length: mostPoints + 1 }, (_, n) => [n, n === 0 ? t.auto : n]))
  const move = (to: Parameters<typeof change>[0]) => change(to)
  const restart = () => {
    setPointed(null)
    reset()
  }
  const both = { of, bin, t, onMove: move, onBin: (at: number) => setPointed({ bin: at, sample: 0 }) }
  return (
    <Frame name="roi" lang={lang} result={result(of, lang)} reset={restart} isChanged={isChanged}>
      <Fields>
        <NumberField
          label={<code>{t.size[0]}</code>}
          value={options.outputSize[0]}
          min={1}
          max={mostBins}
          lang={lang}
          onChange={(height) => change({ height })}
        />
        <NumberField
          label={<code>{t.size[1]}</code>}
          value={options.outputSize[1]}
          min={1}
          max={mostBins}
          lang={lang}
          onChange={(width) => change({ width })}
        />
        <ChoiceField
          label={<code>spatial_scale</code>}
          value={String(of.scale)}
          options={fractions}
          onChange={(scale) => change(rescaled(of, Number(scale)))}
        />
        <ChoiceField
          label={<code>sampling_ratio</code>}
          value={String(options.samplingRatio)}
          options={ratios}
          onChange={(ratio) => change({ sampling_ratio: Number(ratio) })}
        />
        <Toggle label={<code>aligned</code>} value={options.aligned} onChange={(aligned) => change({ aligned })} />
      </Fields>
      <div className="ex-roi-edges">
        <Fields>
          {edges.map((edge, i) => (
            <Slider
              key={edge}
              label={<code>{edge}</code>}
              value={box[i]!}
              {...limits}
              shown={round(box[i]!, 1)}
              onChange={(value) => change({ [edge]: value })}
            />
          ))}
        </Fields>
      </div>
      <div className="ex-roi-both">
        <Pooling {...both} />
        <Aligning {...both} sample={sample} onSample={(bin, sample) => setPointed({ bin, sample })} />
      </div>
      <Says error={of.error}>{of.error ? t.inverted : result(of, lang) + (options.aligned ? '' : t.half)}</Says>
      <details className="needs-script">
        <summary>{t.numbers}</summary>
        <div className="ex-scroll">
          <MatrixField
            name={t.cell}
            matrix={of.rows}
            rows={of.rows.map((_, i) => i)}
            columns={of.rows.map((_, i) => i)}
            onChange={(matrix) => change({ map: writeMatrix(matrix) })}
          />
        </div>
        <button type="button" onClick={() => change({ seed: (state.seed + 1) % 1000, map: '' })}>
          {t.seed}
        </button>
      </details>
    </Frame>
  )
}

const result = (of: Roi, lang: ExplorerProps['lang']) =>
  words[lang].both(nameOf(of, of.bin), round(of.pool.bins[of.bin]!.value, 4), round(of.align.bins[of.bin]!.value, 4))
