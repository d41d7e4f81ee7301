import { Html } from '@/components/notes/Html'
import { Sentence } from '@/components/notes/Sentence'
import type { Answer } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import type { Asked } from './usePractice'
import type { Words } from './words'

/** The choices; one press, or one key, is an answer. */
export function Choices({
  asked: { shown, given, grade },
  answer,
  lang,
  give,
  t,
}: {
  asked: Asked
  answer: Extract<Answer, { type: 'choice' }>
  lang: Lang
  give(given: number): boolean
  t: Words
}) {
  const mark = (i: number) =>
    grade === null ? undefined : i === answer.right ? 'right' : i === given ? 'wrong' : 'other'
  return (
    <ol className="practice-choices" aria-label={t.answer} data-lines={answer.isLines}>
      {answer.choices.map(({ label, why }, i) => (
        <li key={i} data-mark={mark(i)}>
          <button
            type="button"
            aria-disabled={grade !== null}
            onClick={() => give(i)}
            aria-keyshortcuts={String(i + 1)}
          >
            <kbd>{i + 1}</kbd>
            <span>
              {typeof label === 'string' ? (
                <Html as="code" html={shown.code[label] ?? label} />
              ) : (
                <Sentence text={label[lang]} />
              )}
            </span>
            {mark(i) === 'right' && <b aria-hidden="true">✓</b>}
            {mark(i) === 'wrong' && <b aria-hidden="true">✗</b>}
          </button>
          {grade && why && !answer.isLines && (
            <small>
              <Sentence text={why[lang]} />
            </small>
          )}
        </li>
      ))}
    </ol>
  )
}
