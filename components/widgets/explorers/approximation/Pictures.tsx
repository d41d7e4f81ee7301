import { line, dot, ruleY, axisX, axisY, type PlotOptions } from '@observablehq/plot'
import type { curves, Fit, Measure, Method, Point } from '@/lib/explore/approximation'
import { power } from '@/lib/explore/scientific'
import type { Lang } from '@/lib/text'
import { Plot } from '../parts/Plot'
import { words } from './words'

const common: PlotOptions = { width: 420, height: 260, marginLeft: 48, marginRight: 12 }
const quiet = 'var(--line-strong)'
const approximations = [
  ['polynomial', 'var(--warning)'],
  ['network', 'var(--accent)'],
] as const

/** The function with its approximations, and beside it what they are wrong by. */
export function CurvePictures({ lang, drawn, said }: { lang: Lang; drawn: ReturnType<typeof curves>; said: string }) {
  const t = words[lang]
  const { points, range } = drawn
  const x = points.map((one) => one.x)
  const lines = (less: boolean) =>
    approximations.map(([of, stroke]) =>
      line(x, {
        x,
        y: points.map((one) => (one[of] === null ? NaN : one[of] - (less ? one.y : 0))),
        stroke,
        strokeWidth: 2,
      }),
    )
  return (
    <>
      <figure>
        <figcaption>{t.curves}</figcaption>
        <Plot
          {...common}
          label={said}
          y={{ domain: [...range] }}
          marks={[
            ruleY([0], { stroke: quiet }),
            line(x, {
              x,
              y: points.map((one) => one.y),
              stroke: 'var(--ink-faint)',
              strokeWidth: 5,
              strokeOpacity: 0.45,
            }),
            ...lines(false),
          ]}
        />
      </figure>
      <figure>
        <figcaption>{t.residuals}</figcaption>
        <Plot {...common} label={t.residuals} marks={[ruleY([0], { stroke: quiet }), ...lines(true)]} />
      </figure>
    </>
  )
}

/** All errors, on a logarithmic scale, against how many numbers were fitted; of the networks all starts as well. */
export function ErrorPicture({
  lang,
  errors,
  fits,
  measure,
  chosen,
}: {
  lang: Lang
  errors: readonly Point[]
  fits: readonly Fit[]
  measure: Measure
  chosen: { readonly method: Method; readonly degree: number; readonly units: number }
}) {
  const t = words[lang]
  // what is exact has no logarithm
  const height = (one: Point | Fit['starts'][number]) => Math.min(Math.max(one[measure], 1e-16), 1e6)
  const place = { x: 'parameters', y: height } as const
  const isChosen = (one: Point) =>
    one.of === 'network' ? one.size === chosen.units : one.of === chosen.method && one.size === chosen.degree
  const mine = errors.filter(({ of }) => of === chosen.method)
  const networks = errors.filter(({ of }) => of === 'network')
  const starts = fits.flatMap(({ network, starts }) =>
    starts.map((one) => ({ ...one, parameters: 3 * network.weight.length + 1 })),
  )
  const title = measure === 'max' ? t.errors : t.rms
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <div className="ex-scroll" role="group" aria-label={title} tabIndex={0}>
        <Plot
          {...common}
          width={720}
          height={300}
          marginBottom={42}
          label={title}
          x={{ domain: [0.5, 25.5] }}
          y={{ type: 'log', grid: false }}
          marks={[
            axisX({ label: t.numbers, ticks: 13, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36 }),
            axisY({ label: null, ticks: 6, tickFormat: power }),
            line(
              errors.filter(({ of }) => of !== 'network' && of !== chosen.method),
              { ...place, z: 'of', stroke: quiet },
            ),
            line(mine, { ...place, stroke: 'var(--warning)', strokeWidth: 2 }),
            dot(starts, { x: 'parameters', y: height, r: 2.5, fill: 'var(--accent)', fillOpacity: 0.35 }),
            line(networks, { ...place, stroke: 'var(--accent)', strokeWidth: 2 }),
            dot(errors.filter(isChosen), {
              ...place,
              r: 5,
              fill: (one: Point) => (one.of === 'network' ? 'var(--accent)' : 'var(--warning)'),
            }),
          ]}
        />
      </div>
    </figure>
  )
}
