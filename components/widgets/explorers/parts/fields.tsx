import { useId, useState, type ReactNode } from 'react'
import type { Lang } from '@/lib/text'
import { words } from './words'

/** A row of controls. */
export const Fields = ({ children }: { children: ReactNode }) => (
  <div className="ex-fields needs-script">{children}</div>
)

interface Field<T> {
  /** PyTorch's own name in `code`, or a word. */
  readonly label: ReactNode
  readonly value: T
  readonly onChange: (value: T) => void
}

/** A whole number. What cannot be one stays as it was typed, with a hint, and changes nothing. */
export function NumberField({
  label,
  value,
  onChange,
  min,
  max,
  lang,
}: Field<number> & { min: number; max: number; lang: Lang }) {
  const id = useId()
  // what was typed instead of `before`, until the number is changed elsewhere
  const [wrong, setWrong] = useState<{ readonly text: string; readonly before: number } | null>(null)
  const typed = wrong?.before === value ? wrong.text : null
  const type = (text: string) => {
    const number = Number(text)
    const isSound = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max
    setWrong(isSound ? null : { text, before: value })
    if (isSound) onChange(number)
  }
  return (
    <div className="ex-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={typed ?? value}
        aria-invalid={typed !== null}
        aria-describedby={typed === null ? undefined : `${id}-hint`}
        onChange={(event) => type(event.target.value)}
      />
      {typed !== null && (
        <p id={`${id}-hint`} className="ex-hint">
          {words[lang].between(min, max)}
        </p>
      )}
    </div>
  )
}

/** One of a few, all in sight; of more than five, a list. */
export function ChoiceField<T extends string>({
  label,
  value,
  onChange,
  options,
}: Field<T> & { options: Readonly<Record<T, ReactNode>> }) {
  const id = useId()
  const all = Object.entries(options) as [T, ReactNode][]
  if (all.length > 5)
    return (
      <div className="ex-field">
        <label htmlFor={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as T)}>
          {all.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <fieldset className="ex-field ex-choice">
      <legend>{label}</legend>
      <div>
        {all.map(([key, text]) => (
          <label key={key}>
            <input type="radio" name={id} value={key} checked={key === value} onChange={() => onChange(key)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function Toggle({ label, value, onChange, disabled }: Field<boolean> & { disabled?: boolean }) {
  return (
    <label className="ex-field ex-toggle">
      <input
        type="checkbox"
        role="switch"
        checked={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

/** A text. `problem`: what is wrong with it, in PyTorch's words or ours; what was typed stays. */
export function TextField({ label, value, onChange, problem }: Field<string> & { problem?: string | null }) {
  const id = useId()
  return (
    <div className="ex-field ex-text">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={Boolean(problem)}
        aria-describedby={problem ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-hint`} className="ex-hint">
          {problem}
        </p>
      )}
    </div>
  )
}

export function Slider({
  label,
  value,
  onChange,
  min,
  max,
  step,
  shown,
}: Field<number> & { min: number; max: number; step: number; shown?: string }) {
  const id = useId()
  return (
    <div className="ex-field ex-slider">
      <label htmlFor={id}>
        {label} <span aria-hidden="true">{shown ?? value}</span>
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  )
}
