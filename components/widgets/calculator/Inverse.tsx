import { useId, useState } from 'react'
import type { Answer, Choice, Fields, Repair } from '@/lib/calculator'
import type { Engine } from './engine'
import type { Words } from './words'

/** The calculator backwards: from the size one wants to the arguments that give it. */
export function Inverse({
  good,
  fields,
  engine,
  wake,
  fill,
  hasCandidates,
  t,
}: {
  good: Answer
  fields: Fields
  engine: Engine | null
  wake(): Promise<Engine | null>
  fill(fields: Fields): void
  hasCandidates: boolean
  t: Words
}) {
  const id = useId()
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [isOpen, setIsOpen] = useState(false)
  const output = good.kind === 'value' ? good.outputs[0] : undefined
  const steps = good.kind === 'value' ? good.steps.map(({ name }) => name) : []
  const named = output?.dims?.flatMap((name, axis) => (steps.includes(name) ? [axis] : [])) ?? []
  const axes = named.length > 0 ? named : (output?.shape.map((_, axis) => axis) ?? [])
  const wanted = output?.shape.map((size, axis) => {
    if (!axes.includes(axis)) return null
    const text = typed[axis]?.normalize('NFKC').trim() ?? String(size)
    return /^\d{1,9}$/.test(text) ? Number(text) : text === '' ? null : -1
  })
  const choices: readonly Choice[] =
    isOpen && hasCandidates && engine && wanted ? engine.choicesFor(fields, wanted) : []
  const sizes: readonly Repair[] = good.kind === 'value' ? good.repairs : []
  const asked = sizes.flatMap(({ names }) => names)
  return (
    <details
      className="calc-inverse needs-script"
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
        void wake()
      }}
    >
      <summary>{hasCandidates ? t.inverse : t.sizes(asked.join(', '))}</summary>
      {sizes.length > 0 && (
        <p>
          {t.fits}{' '}
          {sizes.map(({ label }) => (
            <var key={label}>{label} </var>
          ))}
        </p>
      )}
      {hasCandidates && output && (
        <>
          <div className="calc-wanted">
            <span>{t.wanted}</span>
            {axes.map((axis) => (
              <div key={axis}>
                <label htmlFor={`${id}-${axis}`}>{output.dims?.[axis] || `dim ${axis}`}</label>
                <input
                  id={`${id}-${axis}`}
                  inputMode="numeric"
                  autoComplete="off"
                  value={typed[axis] ?? String(output.shape[axis])}
                  onChange={(event) => setTyped({ ...typed, [axis]: event.target.value })}
                />
              </div>
            ))}
          </div>
          <div aria-live="polite">
            {engine && choices.length === 0 && <p className="calc-hint">{t.noChoice}</p>}
            {choices.length > 0 && (
              <ul aria-label={t.choices}>
                {choices.map(({ label, fields }) => (
                  <li key={label}>
                    <button type="button" onClick={() => fill(fields)}>
                      <var>{label}</var>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </div>
        </>
      )}
    </details>
  )
}
