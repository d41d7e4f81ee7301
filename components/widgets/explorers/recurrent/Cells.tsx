import {
  cells,
  sizeMost,
  stepsMost,
  usual,
  withCell,
  withLength,
  withSizes,
  type CellsState,
  type CellsView,
} from '@/lib/explore/cells'
import { round } from '@/lib/explore/format'
import { writeMatrix } from '@/lib/explore/matrix'
import { ChoiceField, Fields, NumberField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Player } from '../parts/Player'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { CellDiagram } from './CellDiagram'
import { Maths } from './Maths'
import { Timeline } from './Timeline'
import { toneOf } from './tones'
import { words } from './words'

const kinds = { RNN: 'RNN', LSTM: 'LSTM', GRU: 'GRU' }
const nonlinearities = { tanh: 'tanh', relu: 'relu' }
const code = (name: string) => <code translate="no">{name}</code>

/** One step of an RNN, an LSTM or a GRU after another, every gate with its numbers; all weights can be changed. */
export default function Cells(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = words[lang]
  const view = cells(state)
  const { cell, stage, time, result, rule, lines, step, others } = view
  const onStep = (to: number) => change({ step: to })
  return (
    <Frame
      name="cells"
      lang={lang}
      reset={reset}
      isChanged={isChanged}
      result={t.result(stage, time + 1, result.map((one) => round(one)).join(', '))}
    >
      <Fields>
        <ChoiceField label={t.cell} value={cell} onChange={(kind) => change(withCell(kind))} options={kinds} />
        {cell === 'RNN' && (
          <ChoiceField
            label={code('nonlinearity')}
            value={view.nonlinearity}
            onChange={(nonlinearity) => change({ nonlinearity })}
            options={nonlinearities}
          />
        )}
        {(['input_size', 'hidden_size'] as const).map((name) => (
          <NumberField
            key={name}
            label={code(name)}
            value={view[name]}
            onChange={(size) => change(withSizes(state, { [name]: size }))}
            min={1}
            max={sizeMost}
            lang={lang}
          />
        ))}
        <NumberField
          label={t.steps}
          value={view.x.length}
          onChange={(length) => change(withLength(state, length))}
          min={1}
          max={stepsMost}
          lang={lang}
        />
        <Toggle label={code('bias')} value={state.bias} onChange={(bias) => change({ bias })} />
      </Fields>
      <Player step={step} count={view.count} onStep={onStep} lang={lang} pace={1300} />
      <div>
        <CellDiagram view={view} label={t.drawing(cell, stage)} />
      </div>
      <div className="ex-says ex-rc-lines">
        <p className="ex-rc-rule" translate="no">
          {rule.map((line) => (
            <Maths key={line} text={line} />
          ))}
        </p>
        {lines.map((unit, at) => (
          <div key={at}>
            <span className="ex-gate" data-tone={toneOf(stage)} translate="no">
              {stage === 'c' || stage === 'h' ? `${stage}'` : stage}[{at}]
            </span>
            <ol>
              {unit.map((line, i) => (
                <li key={i}>{line}</li>
              ))}
            </ol>
          </div>
        ))}
      </div>
      <Timeline view={view} onStep={onStep} name={t.at} caption={t.times} />
      {others && (
        <div>
          <table className="ex-rc-others">
            <caption>{t.others(time + 1)}</caption>
            <tbody>
              {(['pytorch', 'resetFirst', 'zForNew'] as const).map((name) => (
                <tr key={name}>
                  <th scope="row">{t.otherNames[name]}</th>
                  <td>{others[name].map((one) => round(one)).join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Numbers view={view} change={change} lang={lang} />
      {view.isCut && <p className="ex-hint">{t.cut}</p>}
    </Frame>
  )
}

/** All that can be typed. */
function Numbers({
  view,
  change,
  lang,
}: {
  view: CellsView
  change(part: Partial<CellsState>): void
  lang: ExplorerProps['lang']
}) {
  const { cell, x, h_0, c_0, weights, rows, time } = view
  const t = words[lang]
  const labels = rows.map(({ gate, unit }) => (
    <span key={`${gate}${unit}`} className="ex-gate" data-tone={toneOf(gate)} translate="no">
      {cell === 'RNN' ? '' : gate}[{unit}]
    </span>
  ))
  const states = { h_0, ...(c_0 && { c_0 }) }
  return (
    <>
      <p className="ex-rc-title">{t.state}</p>
      <div className="ex-row">
        <MatrixField
          label={code('x')}
          name="x"
          matrix={x}
          onChange={(matrix) => change({ x: writeMatrix(matrix) })}
          mark={(row) => (row === time ? 'source' : undefined)}
        />
        {Object.entries(states).map(([name, vector]) => (
          <MatrixField
            key={name}
            label={code(name)}
            name={name}
            matrix={[vector]}
            onChange={(matrix) => change({ [name]: writeMatrix(matrix) })}
          />
        ))}
      </div>
      <p className="ex-rc-title">{t.weights(cell)}</p>
      <div className="ex-row">
        {weights.map(({ name, matrix, lit }) => (
          <MatrixField
            key={`${cell} ${name}`}
            label={code(name)}
            name={name}
            rows={labels}
            matrix={matrix}
            onChange={(next) => change({ [name]: writeMatrix(next) })}
            mark={(row) => (lit[0] <= row && row < lit[1] ? 'source' : undefined)}
          />
        ))}
      </div>
    </>
  )
}
