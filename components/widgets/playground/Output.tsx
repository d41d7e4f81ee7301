import { CopyButton } from '@/components/notes/CopyButton'
import type { Words } from './words'

/** What the program printed. */
export function Output({ stdout, t }: { stdout: string; t: Words }) {
  if (stdout === '') return <p className="play-empty">{t.noOutput}</p>
  return (
    <div className="play-output listing-code">
      <pre tabIndex={0} aria-label={t.tabs.output} role="region">
        <samp>{stdout}</samp>
      </pre>
      <CopyButton what="code" label={t.copyOutput} />
    </div>
  )
}
