import { diagram } from '@/lib/notes'
import type { Text } from '@/lib/text'
import { CopyButton } from './CopyButton'
import { Html } from './Html'

/** A Mermaid diagram drawn ahead of time. `Zoom` opens it larger. */
export function Diagram({ id, source, t }: { id: string; source: string; t: Text['note'] }) {
  return (
    <figure className="diagram">
      <button className="diagram-zoom" type="button" data-zoom aria-label={t.enlarge} title={t.enlarge}>
        <Html html={diagram(id) ?? ''} />
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
