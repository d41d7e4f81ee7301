import { useMemo } from 'react'
import { at, explore, usual } from '@/lib/explore/autograd'
import { programOf } from '@/lib/explore/autograd/presets'
import { Frame } from '../parts/Frame'
import { Player } from '../parts/Player'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Focus } from './Focus'
import { Graph } from './Graph'
import { Program } from './Program'
import { explain, say, words } from './words'

/** A few lines of Python as autograd's graph: values forward, gradients backward, step by step. */
export default function Autograd(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const code = programOf(state)
  const explored = useMemo(() => explore(code), [code])
  const { step, count, told, gradients, focus } = at(explored, state)
  const { end } = explored.trace
  const isLast = step === count - 1
  const said = say(told, lang)
  const results = gradients.map(({ of, grad }) => `${of}.grad = ${grad}`).join('; ')
  const problem = end && isLast ? end : null
  const announced = problem
    ? `${problem.kind === 'raised' ? `${problem.error.type}: ${problem.error.message} ` : ''}${explain(problem, lang)}`
    : isLast
      ? results === ''
        ? words[lang].none
        : results
      : [said.sentence, ...said.equations].join(' ')
  // another program is looked at as a whole
  const onCode = (to: string) => change({ code: to === '' ? '\n' : to, step: usual.step })
  const onPreset = (preset: string) => change({ preset, code: '', step: usual.step })
  return (
    <Frame name="autograd" lang={lang} result={announced} reset={reset} isChanged={isChanged}>
      <div className="ag-desk">
        <Program code={code} explored={explored} onCode={onCode} onPreset={onPreset} lang={lang} />
        <div className="ag-view">
          <Graph
            explored={explored}
            step={step}
            focus={focus?.card.id ?? null}
            onFocus={(name) => change({ at: name === state.at ? '' : name })}
            lang={lang}
          />
        </div>
      </div>
      <Player step={step} count={count} onStep={(to) => change({ step: to })} lang={lang} pace={1400} />
      <div className="ex-says">
        <p>{said.sentence}</p>
        {said.equations.length > 0 && (
          <ul className="ag-equations">
            {said.equations.map((one, i) => (
              <li key={i}>{one}</li>
            ))}
          </ul>
        )}
      </div>
      {problem && (
        <div className="ex-says" data-kind="error">
          {problem.kind === 'raised' && (
            <p>
              <code>
                {problem.error.type}: {problem.error.message}
              </code>
            </p>
          )}
          <p>{explain(problem, lang)}</p>
        </div>
      )}
      <Focus focus={focus} code={explored.code} onCode={onCode} lang={lang} />
    </Frame>
  )
}
