import type { Recording } from '@/lib/notes'
import type { Text } from '@/lib/text'
import { CopyButton } from './CopyButton'
import { Html } from './Html'

/** Coloured code, and apart from it what PyTorch printed when it was recorded. */
export function Listing({ html, recording, t }: { html: string; recording?: Recording; t: Text['note'] }) {
  const { stdout = '', error = null } = recording ?? {}
  return (
    <figure className="listing">
      <div className="listing-code">
        <pre tabIndex={0}>
          <Html as="code" html={html} />
        </pre>
        <CopyButton what="code" label={t.copyCode} />
      </div>
      {stdout.trim() && <Printed label={t.output} printed={stdout} />}
      {error && <Printed label={t.raises} printed={error} isError />}
    </figure>
  )
}

function Printed({ label, printed, isError = false }: { label: string; printed: string; isError?: boolean }) {
  return (
    <div className="printed" data-error={isError || undefined}>
      <p>{label}</p>
      <pre tabIndex={0}>
        <samp>{printed.trimEnd()}</samp>
      </pre>
    </div>
  )
}
