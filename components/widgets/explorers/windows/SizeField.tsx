import { useId, type KeyboardEvent, type ReactNode } from 'react'

/** One int, or one for each dimension as Python writes it. Two buttons and the arrow keys count it up and down. */
export function SizeField({
  label,
  isCode,
  value,
  placeholder,
  problem,
  onChange,
  onStep,
  words,
}: {
  label: string
  /** PyTorch's own name. */
  isCode: boolean
  value: string
  /** What stands for an empty field. */
  placeholder?: string
  problem: ReactNode
  onChange(text: string): void
  onStep(by: 1 | -1): void
  words: { readonly less: string; readonly more: string }
}) {
  const id = useId()
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? 1 : -1)
  }
  return (
    <div className="ex-field ex-size">
      <label htmlFor={id}>{isCode ? <code>{label}</code> : label}</label>
      <div>
        <button type="button" tabIndex={-1} aria-label={`${label}: ${words.less}`} onClick={() => onStep(-1)}>
          −
        </button>
        <input
          id={id}
          value={value}
          placeholder={placeholder}
          size={Math.max(2, (value || placeholder || '').length)}
          inputMode="text"
          autoComplete="off"
          aria-invalid={Boolean(problem)}
          aria-describedby={problem ? `${id}-hint` : undefined}
          onKeyDown={press}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" tabIndex={-1} aria-label={`${label}: ${words.more}`} onClick={() => onStep(1)}>
          +
        </button>
      </div>
      {problem && (
        <p id={`${id}-hint`} className="ex-hint">
          {problem}
        </p>
      )}
    </div>
  )
}
