import { writeTuple } from '@/lib/shape/tuple'
import { useMemo, useState } from 'react'
import { chains, stepsOf, viewsOf } from '@/lib/explore/views'
import { Call } from '../movement/Call'
import { ChoiceField, Fields, TextField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Player } from '../parts/Player'
import { Says } from '../parts/Says'
import { Answers } from './Answers'
import { Merging } from './Merging'
import type { PartProps } from './part'
import { Same } from './Same'
import { words } from './words'

/** Can strides describe the new shape? The question as PyTorch asks it, and what comes of the answer. */
export function Strides({ state, change, lang, reset, isChanged, children }: PartProps) {
  const t = words[lang]
  const [pointed, setPointed] = useState<number | null>(null)
  const views = useMemo(() => viewsOf(state), [state])
  const { y, merging, view, error, unread, problem } = views
  const { at, count } = stepsOf(views, state)
  const options = Object.fromEntries(
    [...new Set([...chains, state.chain])].map((one) => [one, one === '' ? t.none : `x${one}`]),
  )
  const said = () => {
    if (problem) return t.problem[problem]
    if (error) return t.before_refused
    if (unread !== null) return t.unread(unread)
    if (!merging) return t.refused
    if (merging.steps.length === 0) return t.empty
    return merging.strides ? t.viewed(writeTuple(merging.strides)) : t.copied(y!.values.length)
  }
  const told = () => {
    const last = merging?.steps[at - 1]
    if (!merging || !y || merging.steps.length === 0) return ''
    if (!last) return y.shape.length === 0 ? t.scalar : t.start(y.shape.length - 1)
    return last.kind === 'join' ? t.join(last, y.shape, y.strides) : t.cut(last)
  }
  return (
    <Frame name="views" lang={lang} result={`${told()} ${said()}`} reset={reset} isChanged={isChanged}>
      {children}
      <div className="ex-short">
        <Fields>
          <TextField
            label={<code>x.shape</code>}
            value={state.shape}
            problem={problem === 'shape' ? t.problem.shape : null}
            onChange={(shape) => change({ shape })}
          />
          <ChoiceField label={t.before} value={state.chain} options={options} onChange={(chain) => change({ chain })} />
          <TextField label={<code>{t.chain}</code>} value={state.chain} onChange={(chain) => change({ chain })} />
          <TextField label={t.target} value={state.target} onChange={(target) => change({ target })} />
        </Fields>
      </div>
      <Call lines={view ? [...views.lines, `z = ${view.code}`] : views.lines} label={t.code} copy={t.copy} />
      {merging && y && merging.steps.length > 0 && (
        <>
          <Merging views={views} count={at} lang={lang} />
          <p className="ex-told">{told()}</p>
          <Player step={at} count={count} onStep={(step) => change({ step })} lang={lang} pace={1600} />
        </>
      )}
      <Says error={error ?? view?.error}>{said()}</Says>
      {view && <Answers views={views} lang={lang} />}
      {y && view && <Same views={views} pointed={pointed} onPoint={setPointed} lang={lang} />}
    </Frame>
  )
}
