import { Html } from '@/components/notes/Html'
import { Sentence } from '@/components/notes/Sentence'
import type { Hint } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import type { Asked } from './usePractice'
import type { Words } from './words'

/** The hints that were asked for, one after the other; each is told when it comes. */
export function Hints({ asked: { shown, hints }, lang, t }: { asked: Asked; lang: Lang; t: Words }) {
  const one = (hint: Hint) => {
    if ('text' in hint) return <Sentence text={hint.text[lang]} />
    if ('among' in hint)
      return (
        <>
          {t.among}{' '}
          {hint.among.map((shape) => (
            <code key={shape}>{shape}</code>
          ))}
        </>
      )
    // the same formula for height and width need not be said with every number
    return hint.formulas.map(({ symbol, lines: [[first = ''] = []] }, i) => (
      <span key={i} className="practice-formula">
        <Html html={shown.formulas[symbol] ?? ''} /> <Html html={shown.formulas[first] ?? ''} />
      </span>
    ))
  }
  return (
    <div aria-live="polite">
      {hints > 0 && (
        <ol className="practice-hints" aria-label={t.hints}>
          {shown.question.hints.slice(0, hints).map((hint, i) => (
            <li key={i}>{one(hint)}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
