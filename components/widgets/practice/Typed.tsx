import { useId, useState, type KeyboardEvent } from 'react'
import type { Answer } from '@/lib/practice/question'
import type { Asked } from './usePractice'
import type { Words } from './words'

/** An answer that is written. */
export function Typed({
  asked: { grade, given },
  answer,
  give,
  hint,
  t,
}: {
  asked: Asked
  answer: Exclude<Answer, { type: 'choice' }>
  give(given: string): boolean
  hint(): void
  t: Words
}) {
  const id = useId()
  const [text, setText] = useState('')
  const [isOdd, setIsOdd] = useState(false)
  const submit = () => setIsOdd(!give(text))
  const isShape = answer.type === 'shape'

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') submit()
    else if (event.key === '?' || event.key === '？') hint()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="practice-typed needs-script" data-mark={grade ? (grade.isRight ? 'right' : 'wrong') : undefined}>
      <label htmlFor={id}>{t.answer}</label>
      <span>
        <input
          id={id}
          value={given === null ? text : String(given)}
          onChange={({ target }) => {
            setText(target.value)
            setIsOdd(false)
          }}
          onKeyDown={onKeyDown}
          readOnly={grade !== null}
          placeholder={isShape ? t.shapeHint : t.countHint}
          aria-invalid={isOdd}
          aria-describedby={isOdd ? `${id}-odd` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={100}
        />
        {grade === null && (
          <button type="button" onClick={submit}>
            {t.check} <kbd>↵</kbd>
          </button>
        )}
      </span>
      <small id={`${id}-odd`} role="alert">
        {isOdd && (isShape ? t.notShape : t.notCount)}
      </small>
    </div>
  )
}
