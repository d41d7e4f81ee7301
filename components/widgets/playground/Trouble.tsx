import type { ReactNode } from 'react'
import type { Lang } from '@/lib/text'
import { Explained } from './Explained'
import type { Play } from './usePlayground'
import type { Words } from './words'

/** Why the program did not come to its end: PyTorch's words, and ours. What it did until then is shown below. */
export function Trouble({ play, lang, say, t }: { play: Play; lang: Lang; say(words: ReactNode): void; t: Words }) {
  const { state, goTo } = play
  if (state.broken) return <Calm {...t.broken[state.broken]} isWarning />
  const trace = state.run?.trace
  if (!trace?.error) return null
  const { type, message, line } = trace.error
  if (type === 'TimeLimit') return <Calm {...t.broken.limit} isWarning />
  const toLine = line !== null && (
    <button type="button" className="play-line" aria-label={t.toLine(line)} onClick={() => goTo(line, { focus: true })}>
      {t.failedOn(line)}
    </button>
  )
  if (type === 'UnknownValue') {
    const isUncovered = message.includes('does not cover')
    return (
      <Calm {...(isUncovered ? t.uncovered : t.unknown)} aside={toLine}>
        {/* its own words name the call; Chinese readers have the text above */}
        {(isUncovered || message.startsWith('Shapebook')) && (
          <p className="play-reason" lang="en">
            <samp>{message}</samp>
          </p>
        )}
      </Calm>
    )
  }
  return (
    <div className="play-trouble" data-kind="error" role="alert">
      <p className="play-words" lang="en">
        <samp>
          <b>{type}</b>
          {message && `: ${message}`}
        </samp>
        {toLine}
      </p>
      {trace.failure && <Explained key={message} play={play} failure={trace.failure} lang={lang} say={say} t={t} />}
    </div>
  )
}

function Calm({
  title,
  text,
  isWarning = false,
  aside,
  children,
}: {
  title: string
  text: string
  isWarning?: boolean
  aside?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="play-trouble" data-kind={isWarning ? 'warning' : 'calm'}>
      <p className="play-words">
        <b>{title}</b>
        {aside}
      </p>
      <p>{text}</p>
      {children}
    </div>
  )
}
