import { csv, markdown, python } from '@/lib/playground/export'
import { mermaid } from '@/lib/playground/export-mermaid'
import { modelOf, unfoldedAtFirst } from '@/lib/playground/graph'
import { graphOf } from '@/lib/playground/graph-view'
import { CopyText } from './CopyText'
import { save } from './save'
import type { ShareWords } from './share-words'
import type { Play } from './usePlayground'

type Format = keyof ShareWords['formats']

const files: Readonly<Record<Format, readonly [name: string, type: string]>> = {
  markdown: ['shapes.md', 'text/markdown'],
  csv: ['shapes.csv', 'text/csv'],
  mermaid: ['model.mmd', 'text/plain'],
  python: ['model.py', 'text/x-python'],
}

/** What the last run told, in the formats of others. */
export function Exports({ play, say, t }: { play: Play; say(words: string): void; t: ShareWords }) {
  const { trace, shapes } = play.shown
  if (trace.steps.length === 0) return <p>{t.runFirst}</p>
  const make: Readonly<Record<Format, () => string>> = {
    markdown: () => markdown(trace, shapes),
    csv: () => csv(trace, shapes),
    mermaid: () => {
      const model = modelOf(trace)
      return mermaid(graphOf(model, shapes, play.unfolded ?? new Set(unfoldedAtFirst(model))), t.output)
    },
    python: () => python(play.source(), trace, shapes),
  }
  return (
    <ul className="share-formats">
      {(Object.keys(files) as Format[]).map((format) => {
        const { name, note } = t.formats[format]
        return (
          <li key={format}>
            <span>
              <b>{name}</b> <small>{note}</small>
            </span>
            <CopyText text={make[format]} label={t.copyOf(name)} shown={t.copy} say={say} t={t} />
            <button type="button" aria-label={t.saveOf(name)} onClick={() => save(...files[format], make[format]())}>
              {t.save}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
