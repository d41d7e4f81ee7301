import Link from 'next/link'
import type { Answer, Fields, Repair } from '@/lib/calculator'
import type { Lang } from '@/lib/text'
import { TensorLine } from './Shape'
import type { Words } from './words'

type Sentences = Readonly<Record<string, string>>

/** The answer in one look: the shapes that come out, or what PyTorch says instead. */
export function Result({
  answer,
  sentences,
  errorId,
  lang,
  fill,
  t,
}: {
  answer: Answer
  sentences: Sentences
  errorId: string
  lang: Lang
  fill(fields: Fields): void
  t: Words
}) {
  const worked = answer.kind === 'value' ? answer.steps.map(({ name }) => name) : []
  return (
    <div className="calc-result" data-kind={answer.kind} aria-live="polite" aria-atomic="true">
      {answer.inputs.length > 0 && (
        <>
          <ul aria-label={t.inputs}>
            {answer.inputs.map((tensor) => (
              <TensorLine key={tensor.name} tensor={tensor} t={t} />
            ))}
          </ul>
          <svg className="calc-arrow" viewBox="0 0 24 24" width="24" height="24" role="img" aria-label={t.gives}>
            <path d="M3 12h17M14 6l6 6-6 6" />
          </svg>
        </>
      )}
      {answer.kind === 'value' && (answer.outputs.length > 0 || answer.plain !== null) && (
        <ul aria-label={t.result}>
          {answer.outputs.map((tensor) => (
            <TensorLine key={tensor.name} tensor={tensor} worked={worked} isOutput t={t} />
          ))}
          {answer.plain !== null && (
            <li className="calc-line">
              <span className="calc-name">{t.result}</span>
              <code className="calc-plain">{answer.plain}</code>
            </li>
          )}
        </ul>
      )}
      {answer.kind === 'error' && (
        <Refusal answer={answer} sentences={sentences} errorId={errorId} lang={lang} fill={fill} t={t} />
      )}
      {answer.kind === 'unknown' && <p className="calc-unknown">{t.unknown(answer.argument)}</p>}
    </div>
  )
}

function Refusal({
  answer: { type, message, id, inside, repairs },
  sentences,
  errorId,
  lang,
  fill,
  t,
}: {
  answer: Extract<Answer, { kind: 'error' }>
  sentences: Sentences
  errorId: string
  lang: Lang
  fill(fields: Fields): void
  t: Words
}) {
  const sentence = (inside === undefined ? sentences[id] : undefined) ?? (t.parsers as Sentences)[id]
  return (
    <div className="calc-refusal" id={errorId}>
      <p lang="en">
        <samp>
          <b>{type}</b>: {message}
        </samp>
      </p>
      {sentence && <p>{sentence}</p>}
      {inside !== undefined && (
        <p>
          {t.inside}{' '}
          <Link href={`/${lang}/${inside.replaceAll('.', '/')}/#error-${id}`} prefetch={false}>
            {inside}
          </Link>
        </p>
      )}
      <Repairs repairs={repairs} fill={fill} label={t.fixes} />
    </div>
  )
}

/** Buttons that fill in what would be right. */
export function Repairs({
  repairs,
  fill,
  label,
}: {
  repairs: readonly Repair[]
  fill(fields: Fields): void
  label: string
}) {
  if (repairs.length === 0) return null
  return (
    <p className="calc-repairs needs-script">
      <span>{label}</span>
      {repairs.map(({ label, fields, isDone }) => (
        <button key={label} type="button" aria-pressed={isDone} onClick={() => fill(fields)}>
          <var>{label}</var>
        </button>
      ))}
    </p>
  )
}
