import { CopyButton } from '@/components/notes/CopyButton'

/** The Python of what is shown, to be copied. */
export const Call = ({ lines, label, copy }: { lines: readonly string[]; label: string; copy: string }) =>
  lines.length > 0 && (
    <div className="ex-call" role="group" aria-label={label}>
      <pre translate="no" tabIndex={0}>
        <code>{lines.join('\n')}</code>
      </pre>
      <CopyButton what="code" label={copy} />
    </div>
  )
