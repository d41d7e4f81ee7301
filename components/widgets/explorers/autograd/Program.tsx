import { useId } from 'react'
import { mostLetters, type Explored } from '@/lib/explore/autograd'
import { gradientIn, leavesOf, withGradient, withNumbers, withRequiresGrad } from '@/lib/explore/autograd/edit'
import { presets, type PresetName } from '@/lib/explore/autograd/presets'
import type { Lang } from '@/lib/text'
import { MatrixField } from '../parts/MatrixField'
import { ChoiceField, Fields, Toggle } from '../parts/fields'
import { words } from './words'

interface ProgramProps {
  /** As it was typed. */
  readonly code: string
  readonly explored: Explored
  readonly onCode: (code: string) => void
  readonly onPreset: (name: PresetName) => void
  readonly lang: Lang
}

/** The program as a text, and the numbers in it as fields. */
export function Program({ code, explored, onCode, onPreset, lang }: ProgramProps) {
  const t = words[lang]
  const id = useId()
  const chosen = (Object.keys(presets) as PresetName[]).find((name) => presets[name] === code)
  const isUnread = explored.trace.end?.kind === 'unread'
  return (
    <div className="ag-program">
      <Fields>
        <ChoiceField<PresetName | 'own'>
          label={t.preset}
          value={chosen ?? 'own'}
          options={chosen ? ({ ...t.presets } as Record<PresetName | 'own', string>) : { ...t.presets, own: t.own }}
          onChange={(name) => name !== 'own' && onPreset(name)}
        />
      </Fields>
      <div className="ex-field">
        <label htmlFor={id}>{t.program}</label>
        <textarea
          id={id}
          // an empty program is kept as a line end, since without any the address means a preset
          value={code === '\n' ? '' : code}
          rows={Math.min(Math.max(code.split('\n').length, 3) + 1, 12)}
          maxLength={mostLetters}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={isUnread}
          onChange={(event) => onCode(event.target.value)}
        />
        {explored.made.length > 0 && <p className="ag-hint">{t.made(explored.made.join(', '))}</p>}
      </div>
      <Leaves explored={explored} onCode={onCode} lang={lang} />
    </div>
  )
}

function Leaves({ explored, onCode, lang }: Omit<ProgramProps, 'code' | 'onPreset'>) {
  const { code, trace } = explored
  const seed = trace.steps.findLast(({ event }) => event.kind === 'seed')?.event
  const given = gradientIn(code)
  // where PyTorch asks for a gradient, there is one to fill in
  const last = trace.cards.findLast(({ op }) => op !== null)
  const isAsked = trace.end?.kind === 'raised' && trace.end.error.id === 'not_scalar' && last !== undefined
  const shape = given ? null : isAsked ? last.shape : null
  const size = shape?.at(-1) ?? 1
  const rows = shape && shape.length === 2 ? shape[0]! : 1
  const ones = Array.from({ length: rows }, () => new Array<number>(size).fill(1))
  const rank = seed?.kind === 'seed' ? trace.cards[seed.card]!.shape.length : (shape?.length ?? 1)
  const isVector = given !== null || (shape !== null && shape.length < 3)
  return (
    <div className="ag-leaves needs-script">
      {leavesOf(code).map(({ name, numbers, requires_grad }) => (
        <div key={name} className="ag-leaf">
          <MatrixField
            name={name}
            label={<code>{name}</code>}
            matrix={numbers}
            onChange={(matrix) => onCode(withNumbers(code, name, matrix))}
          />
          <Toggle
            label={<code>requires_grad</code>}
            value={requires_grad}
            onChange={(isOn) => onCode(withRequiresGrad(code, name, isOn))}
          />
        </div>
      ))}
      {isVector && (
        <div className="ag-leaf">
          <MatrixField
            name="gradient"
            label={<code>{words[lang].gradient}</code>}
            matrix={given ?? ones}
            onChange={(matrix) => onCode(withGradient(code, matrix, given ? rankOf(given, rank) : shape!.length))}
          />
        </div>
      )}
    </div>
  )
}

/** A matrix of one row may have been a vector, or a number. */
const rankOf = (given: readonly (readonly number[])[], rank: number): number => (given.length > 1 ? 2 : rank)
