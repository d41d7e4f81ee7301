import type { ReactNode } from 'react'
import { Sentence } from '@/components/notes/Sentence'
import { shapeText } from '@/lib/playground/shape'
import type { Failure } from '@/lib/python/machine/step'
import type { Lang } from '@/lib/text'
import { hrefOf } from './pages'
import type { Play } from './usePlayground'
import { PageLink } from './PageLink'
import { useExplanation } from './useExplanation'
import type { Words } from './words'

/** Our words for a call that PyTorch refused, with its own numbers, and what would make it valid. */
export function Explained({
  play,
  failure,
  lang,
  say,
  t,
}: {
  play: Play
  failure: Failure
  lang: Lang
  say(words: ReactNode): void
  t: Words
}) {
  const { trace, source } = play.state.run!
  const { error, fixes, inputs, made } = failure
  const isInit = fixes.every(({ stage }) => stage === 'init')
  const line = (isInit ? made : trace.error!.line) ?? trace.error!.line ?? 0
  const found = useExplanation(failure, source, line, lang)
  const change = fixes.map(({ argument, value }) => `${argument}=${value}`).join(', ')
  const apply = () => {
    play.change(found!.edits!)
    say(t.fixed)
    setTimeout(() => say(null), 1500)
  }
  return (
    <>
      {found?.sentence && (
        <p>
          <Sentence text={found.sentence} />
        </p>
      )}
      {inputs.length > 0 && (
        <p className="play-given">
          {t.given}{' '}
          {inputs.map(({ shape, dtype }, i) => (
            <code key={i}>
              {shapeText(shape)} <small>{dtype}</small>
            </code>
          ))}
        </p>
      )}
      {(found?.api || fixes.length > 0) && (
        <p className="play-ways">
          {fixes.length > 0 && found?.edits && (
            <>
              {t.fix}{' '}
              <button type="button" className="play-fix" onClick={apply}>
                {t.fixOn(change, line)}
              </button>
            </>
          )}
          {fixes.length > 0 && found && !found.edits && (isInit && made ? t.advice : t.adviceCall)(change, line)}{' '}
          {found?.api && (
            <PageLink href={hrefOf(lang, found.api, `#error-${error.id}`)}>
              {t.about} <code>{found.api}</code>
            </PageLink>
          )}
        </p>
      )}
    </>
  )
}
