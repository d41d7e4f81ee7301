import { writeTuple } from '@/lib/shape/tuple'
import { useMemo, useState } from 'react'
import { movementOf, type Drawn } from '@/lib/explore/movement'
import { operationOf, usual } from '@/lib/explore/movement/operations'
import { firstPointed, pointingOf, shownOf, type Pointed } from '@/lib/explore/movement/pointing'
import { Frame } from '../parts/Frame'
import { Says } from '../parts/Says'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Call } from './Call'
import { Controls } from './Controls'
import { Facts } from './Facts'
import { Picture } from './Picture'
import { Strips } from './Strips'
import { words } from './words'

/** Where every element of a small tensor goes: joined, turned, reshaped, cut, gathered, indexed. */
export default function Movement(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [wanted, setWanted] = useState<Pointed | null>(null)
  const [done, setDone] = useState(Infinity)
  const t = words[lang]
  const movement = useMemo(() => movementOf(state), [state])
  const { outputs, fate, error, unread, problem, large, writes } = movement
  const step = Math.min(done, writes.length)
  const pointing = pointingOf(movement, wanted, step)
  const shown = shownOf(movement, step)
  // a view has no numbers but those of its input
  const moved = (fate === 'copy' ? outputs : movement.inputs).reduce((sum, { values }) => sum + values.length, 0)

  const said = () => {
    if (problem !== null) return t.problem
    if (error) return t.errors[error.id] ?? t.refused
    if (unread !== null) return t.unread(unread)
    if (large) return t.large(writeTuple(large))
    return fate ? t.says[fate](moved) : ''
  }
  const of = outputs[0] as Drawn | undefined
  const told = error ? `${error.type}: ${error.message} ${said()}` : said()
  const result = of && fate ? t.result(writeTuple(of.shape), writeTuple(of.strides), said()) : told
  // the write that was done last is the one to look at
  const go = (to: number) => {
    setDone(to)
    const last = writes[to - 1]
    setWanted(last ? { side: 'output', tensor: 0, at: last.to } : firstPointed(movement))
  }
  return (
    <Frame name="movement" lang={lang} result={result} reset={reset} isChanged={isChanged}>
      <Controls state={state} change={change} movement={movement} lang={lang} />
      <Call lines={movement.lines} label={t.code} copy={t.copy} />
      {movement.inputs.length > 0 && (
        <Picture
          movement={movement}
          shown={shown}
          pointing={pointing}
          onPoint={(one) => one && setWanted(one)}
          step={step}
          onStep={go}
          onIndex={(index) => change({ index })}
          lang={lang}
        />
      )}
      <Says error={error}>
        {said()}
        {fate && t.join + t.about[operationOf(state)]}
      </Says>
      {outputs.length > 0 && (
        <>
          <Strips movement={movement} pointing={pointing} lang={lang} />
          <Facts movement={movement} lang={lang} />
        </>
      )}
    </Frame>
  )
}
