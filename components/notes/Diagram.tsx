import { diagram } from '@/lib/notes'
import type { Text } from '@/lib/text'
import { CopyButton } from './CopyButton'
import { Html } from './Html'

/** A Mermaid diagram drawn ahead of time. `Zoom` opens it larger. */
export function Diagram({ id, source, t }: { id: string; source: string; t: Text['note'] }) {
  return (
    <figure className="diagram">
      <div className="diagram-drawing" data-zoom tabIndex={0}>
        <Html as="div" html={diagram(id) ?? ''} />
      </div>
      <button className="diagram-zoom icon-button needs-script" type="button" data-zoom aria-label={t.enlarge}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M12 3.5h4.5V8M16.5 3.5 11.5 8.5M8 16.5H3.5V12M3.5 16.5l5-5" />
        </svg>
      </button>
      <details>
        <summary>{t.diagramSource}</summary>
        <div className="listing-code">
          <pre data-source tabIndex={0}>
            {source}
          </pre>
          <CopyButton what="source" label={t.copyMermaid} />
        </div>
      </details>
    </figure>
  )
}
