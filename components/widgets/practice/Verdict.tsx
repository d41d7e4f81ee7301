import { Sentence } from '@/components/notes/Sentence'
import { rightAnswer } from '@/lib/practice/grade'
import { restDays } from '@/lib/practice/notebook'
import type { Lang } from '@/lib/text'
import type { Asked } from './usePractice'
import type { Words } from './words'

/** Right or not, what was probably overlooked, and what becomes of it; a screen reader is told at once. */
export function Verdict({
  asked: { shown, grade, hasGivenUp, moved },
  lang,
  t,
}: {
  asked: Asked
  lang: Lang
  t: Words
}) {
  if (!grade) return <div role="status" />
  const right = rightAnswer(shown.question.answer)
  const entry = moved?.entry
  return (
    <div role="status" className="practice-verdict" data-right={grade.isRight}>
      <p>
        <b>{grade.isRight ? t.right : hasGivenUp ? t.shown : t.wrong}</b>{' '}
        {!grade.isRight && grade.why && <Sentence text={grade.why[lang]} />}
      </p>
      {!grade.isRight && (
        <p>
          {t.theAnswer} {typeof right === 'string' ? <code>{right}</code> : <Sentence text={right[lang]} />}
        </p>
      )}
      {!grade.isRight && <p className="practice-moved">{t.noted}</p>}
      {grade.isRight && moved?.isMastered && <p className="practice-moved">{t.mastered}</p>}
      {grade.isRight && entry && entry.box > 1 && <p className="practice-moved">{t.moved(restDays[entry.box - 1]!)}</p>}
    </div>
  )
}
