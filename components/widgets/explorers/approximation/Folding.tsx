import { line, ruleX, ruleY, dot, type PlotOptions } from '@observablehq/plot'
import { folding, mostLayers, usual } from '@/lib/explore/folding'
import { round } from '@/lib/explore/format'
import type { Corner } from '@/lib/numeric/folding'
import { Fields, Slider } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Plot } from '../parts/Plot'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { foldingWords } from './words'

const [grey, deep, wide] = ['var(--line-strong)', 'var(--accent)', 'var(--warning)']
const curve = (corners: readonly Corner[], stroke: string, strokeWidth = 2) =>
  line(corners, { x: 'x', y: 'y', stroke, strokeWidth })
const large: PlotOptions = {
  width: 420,
  height: 240,
  marginLeft: 36,
  marginRight: 10,
  y: { domain: [-0.15, 1.15], ticks: [0, 0.5, 1], label: null },
  x: { domain: [0, 1], ticks: 5, label: null },
}
const tiny: PlotOptions = {
  width: 130,
  height: 100,
  margin: 8,
  axis: null,
  y: { domain: [0, 1] },
  x: { domain: [0, 1] },
}

/** [0, 1] folded by one layer after another, and what as many units can do in one layer. */
export default function Folding(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = foldingWords[lang]
  const view = folding(state)
  const { layers, x, stages } = view
  const point = (y: number, r: number) => [
    ruleX([x], { stroke: deep, strokeOpacity: 0.4 }),
    dot([{ x, y }], { x: 'x', y: 'y', r, fill: deep }),
  ]
  const corners = stages.at(-1)!.corners
  return (
    <Frame name="folding" lang={lang} reset={reset} isChanged={isChanged} result={t.result(view)}>
      <Fields>
        <Slider
          label={t.layers}
          value={layers}
          min={1}
          max={mostLayers}
          step={1}
          onChange={(to) => change({ layers: to })}
        />
        <Slider label="x" value={x} min={0} max={1} step={0.01} shown={round(x)} onChange={(to) => change({ x: to })} />
      </Fields>
      <ol className="ex-folds">
        {stages.map((stage, i) => (
          <li key={i}>
            <b>{t.layer(i + 1)}</b>
            <Plot
              {...tiny}
              label={t.pieces(stage.corners.length - 1)}
              marks={[curve(stage.corners, deep, 1.5), ...point(stage.y, 3)]}
            />
            <span>{t.pieces(stage.corners.length - 1)}</span>
            <code>
              2·{round(stage.units[0])} − 4·{round(stage.units[1])} = {round(stage.y)}
            </code>
          </li>
        ))}
      </ol>
      <div className="ex-says">
        <p>{t.result(view)}</p>
        <p>{view.isHopeless ? t.hopeless(view) : t.exact}</p>
      </div>
      <div className="ex-approximation">
        <figure>
          <figcaption>{t.deep(view)}</figcaption>
          <Plot {...large} label={t.deep(view)} marks={[curve(corners, deep), ...point(stages.at(-1)!.y, 4)]} />
        </figure>
        <figure>
          <figcaption>{t.wide(view)}</figcaption>
          <Plot
            {...large}
            label={t.wide(view)}
            marks={[
              curve(corners, grey, 1.5),
              ruleY([0.5], { stroke: grey, strokeDasharray: '3 3' }),
              curve(view.shallow, wide),
            ]}
          />
        </figure>
      </div>
      <div>
        <div className="ex-scroll" role="group" aria-label={t.layers} tabIndex={0}>
          <table className="ex-counts">
            <thead>
              <tr>
                {t.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.table.map((row) => (
                <tr key={row.layers} aria-current={row.layers === layers ? 'true' : undefined}>
                  <th scope="row">{row.layers}</th>
                  <td>{row.units}</td>
                  <td>{row.deep}</td>
                  <td>{row.shallowMost}</td>
                  <td>{row.shallowUnits}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </Frame>
  )
}
