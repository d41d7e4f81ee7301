import type { ReactNode } from 'react'
import type { CalloutKind } from '@/lib/notes'
import type { Text } from '@/lib/text'

const icons: Record<CalloutKind, string> = {
  misconception: 'M4 4l8 8M12 4l-8 8',
  note: 'M8 7v5M8 4v.5',
  warning: 'M8 3.5v5.5M8 11.5v.5',
}

export interface CalloutProps {
  kind: CalloutKind
  title?: string
  children: ReactNode
}

/** A box beside the flow of the text: a common mistake, an aside, a danger. */
export function Callout({ kind, title, children, t }: CalloutProps & { t: Text['note'] }) {
  return (
    <aside className="callout" data-kind={kind}>
      <p className="callout-title">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={icons[kind]} />
        </svg>
        {t.callouts[kind]}
        {title && <span>{title}</span>}
      </p>
      <div className="callout-body">{children}</div>
    </aside>
  )
}
