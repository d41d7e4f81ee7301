import { useEffect, useRef } from 'react'
import { Sentence } from '@/components/notes/Sentence'
import type { Lang } from '@/lib/text'
import { Choices } from './Choices'
import { Hints } from './Hints'
import { Line } from './Line'
import { Solution } from './Solution'
import { Typed } from './Typed'
import { Verdict } from './Verdict'
import type { Asked, Practice } from './usePractice'
import type { Words } from './words'

/** One question, from asking to explaining. */
export function Ask({
  practice,
  asked,
  lang,
  next,
  t,
}: {
  practice: Practice
  asked: Asked
  lang: Lang
  next(): void
  t: Words
}) {
  const { shown, grade, notice, box } = asked
  const { ref, topic, program, message, asked: words, answer } = shown.question
  const go = useRef<HTMLButtonElement>(null)
  const isGraded = grade !== null
  // where Enter goes on; the reader has just answered, so the focus is theirs to lose
  useEffect(() => {
    if (isGraded) go.current?.focus({ preventScroll: true })
  }, [isGraded])
  const isLines = answer.type === 'choice' && answer.isLines === true

  return (
    <article className="practice-ask" data-kind={ref.kind} data-graded={isGraded ? '' : undefined}>
      <p className="practice-about">
        <span>{t.kinds[ref.kind]}</span>
        <span>{t.topics[topic]}</span>
        <span className="practice-level" data-level={ref.level}>
          {t.levels[ref.level]}
        </span>
        {box !== null && <b>{t.fromNotebook(box)}</b>}
      </p>
      {notice && (
        <p className="practice-notice" role="note">
          {t[notice]}
        </p>
      )}
      <h2>
        <Sentence text={words[lang]} />
      </h2>
      {!isLines && (
        <pre className="practice-program" tabIndex={0} aria-label={t.program}>
          {program.map((code, i) => (
            <Line key={i} code={code} number={i + 1} shown={shown} />
          ))}
        </pre>
      )}
      {message && (
        <pre className="practice-message" tabIndex={0}>
          <samp>{message}</samp>
        </pre>
      )}
      {answer.type === 'choice' ? (
        <Choices asked={asked} answer={answer} lang={lang} give={practice.give} t={t} />
      ) : (
        <Typed asked={asked} answer={answer} give={practice.give} hint={practice.hint} t={t} />
      )}
      <Hints asked={asked} lang={lang} t={t} />
      {!isGraded && (
        <p className="practice-help needs-script">
          {asked.hints < shown.question.hints.length && (
            <button type="button" onClick={practice.hint}>
              {t.hint} <kbd>?</kbd>
            </button>
          )}
          <button type="button" onClick={() => practice.give(null)}>
            {t.giveUp}
          </button>
        </p>
      )}
      <Verdict asked={asked} lang={lang} t={t} />
      {isGraded && <Solution shown={shown} lang={lang} t={t} />}
      {isGraded && (
        <p className="practice-next">
          <button type="button" ref={go} onClick={next}>
            {t.next} <kbd>↵</kbd>
          </button>
          <button type="button" onClick={() => practice.choose({ kind: ref.kind, topic, level: ref.level })}>
            {t.similar}
          </button>
        </p>
      )}
      <p className="practice-keys needs-script">
        {answer.type === 'choice' && (
          <span>
            <kbd>1</kbd>–<kbd>{answer.choices.length}</kbd> {t.keyChoose}
          </span>
        )}
        <span>
          <kbd>↵</kbd> {t.keyEnter}
        </span>
        <span>
          <kbd>?</kbd> {t.keyHint}
        </span>
      </p>
    </article>
  )
}
