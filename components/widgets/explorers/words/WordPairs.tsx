import { learn, mostWindow, usualPairs } from '@/lib/explore/words'
import { round } from '@/lib/explore/format'
import { writeMatrix, type Matrix } from '@/lib/explore/matrix'
import { Cells } from '../parts/Cells'
import { ChoiceField, Fields, NumberField, Slider, TextField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Player } from '../parts/Player'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { words } from './words'

const fixed = (one: number) => one.toFixed(4).replace('-', '−')

/** A probability, and a bar as long as it. */
const Share = ({ of }: { of: number }) => (
  <>
    <span className="ex-bar" aria-hidden="true">
      <span style={{ inlineSize: `${of * 100}%` }} />
    </span>
    {fixed(of)}
  </>
)

/** The examples that a window over a sentence gives, and one step of gradient descent for one of them. */
export default function WordPairs(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usualPairs, props)
  const t = words[lang]
  const view = learn(state)
  const { model, vocabulary, examples, at, step } = view
  const chosen = examples[at]
  const name = (index: number) => vocabulary[index]!
  const p = (of: 'forward' | 'after') => step![of].probabilities[step!.example.target]!
  const result = step
    ? t.step(
        step.example.inputs.map(name),
        name(step.example.target),
        step.forward.loss,
        step.after.loss,
        p('forward'),
        p('after'),
      )
    : t.tooFew
  const onStep = (to: number) => change({ example: to })
  const field = (label: string, matrix: Matrix, key: 'input' | 'output', lit: (row: number) => boolean) => (
    <MatrixField
      label={label}
      name={key}
      matrix={matrix}
      rows={vocabulary}
      onChange={(to) => change({ [key]: writeMatrix(to) })}
      mark={(row) => (lit(row) ? 'source' : undefined)}
    />
  )
  return (
    <Frame name="word-pairs" lang={lang} reset={reset} isChanged={isChanged} result={result}>
      <Fields>
        <TextField label={t.words} value={state.sentence} onChange={(sentence) => change({ sentence, example: 0 })} />
        <ChoiceField
          label={t.model}
          value={model}
          options={t.models}
          onChange={(to) => change({ model: to, example: 0 })}
        />
        <NumberField
          label={t.window}
          value={view.window}
          min={1}
          max={mostWindow}
          lang={lang}
          onChange={(window) => change({ window, example: 0 })}
        />
        <Slider
          label={t.rate}
          value={view.rate}
          min={0}
          max={3}
          step={0.1}
          shown={round(view.rate)}
          onChange={(rate) => change({ rate })}
        />
      </Fields>
      <div className="ex-says">
        <p>{result}</p>
      </div>
      {step && chosen && (
        <>
          <Player step={at} count={examples.length} onStep={onStep} lang={lang} />
          <Cells
            name={t.context}
            caption={t.examples(examples.length)}
            shape={[view.words.length]}
            values={view.words}
            mark={(place) =>
              place === chosen.centre ? 'here' : chosen.contexts.includes(place) ? 'source' : undefined
            }
            tone={(place) => (Math.abs(place - chosen.centre) <= view.window ? 0 : undefined)}
          />
          <div className="ex-row">
            {field(t.input, view.input, 'input', (row) => step.example.inputs.includes(row))}
            <MatrixField
              label={t.hidden(step.example.inputs.map(name))}
              name="h"
              matrix={[step.forward.hidden]}
              rows={['h']}
            />
            {field(t.outputTable, view.output, 'output', (row) => row === step.example.target)}
          </div>
          <div className="ex-scroll ex-inside" role="group" aria-label={t.outputTable} tabIndex={0}>
            <table className="ex-probabilities">
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
                {vocabulary.map((word, row) => (
                  <tr key={word} aria-current={row === step.example.target ? 'true' : undefined}>
                    <th scope="row">{word}</th>
                    <td>{fixed(step.forward.scores[row]!)}</td>
                    <td>
                      <Share of={step.forward.probabilities[row]!} />
                    </td>
                    <td>{fixed(step.gradients.scores[row]!)}</td>
                    <td>
                      <Share of={step.after.probabilities[row]!} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <details>
            <summary>{t.moved}</summary>
            <div className="ex-row">
              <MatrixField label={t.input} name="input" matrix={step.input} rows={vocabulary} />
              <MatrixField label={t.outputTable} name="output" matrix={step.output} rows={vocabulary} />
            </div>
          </details>
        </>
      )}
    </Frame>
  )
}
