import { round } from '@/lib/explore/format'
import type { WindowsView } from '@/lib/explore/windows'
import { asPlace } from '@/lib/explore/windows/numbers'
import { Slices } from './Slices'
import { helpFor, type Words } from './words'

/** A layer that gives nothing: why, in PyTorch's words and then in ours, and how far it would have reached. */
export function Attempt({ view, t }: { view: Exclude<WindowsView, { outcome: 'value' }>; t: Words }) {
  if (view.outcome === 'problem') return null
  if (view.outcome !== 'error') return <p className="ex-says">{view.outcome === 'large' ? t.large : t.unknown}</p>
  const { error, attempt, code } = view
  const help = helpFor(t, error.id ?? '')
  return (
    <>
      <p className="ex-code">
        <code>{code}</code>
      </p>
      {attempt && (
        <Slices
          caption={t.attempt}
          shape={attempt.field.shape}
          cells={attempt.field.cells.map(({ role, value }) => {
            const text = value === null ? '' : round(value, 3).replace('inf', '∞')
            return { text, name: text, role }
          })}
          blocks={[{ kind: 'dropped', origin: [0, 0, 0], shape: asPlace(attempt.reach) }]}
          current={0}
          first={attempt.field.origin[0]}
          onPoint={() => {}}
        />
      )}
      <div className="ex-says" data-kind="error">
        <p>
          <code>
            {error.type}: {error.message}
          </code>
        </p>
        {help && <p>{help}</p>}
      </div>
    </>
  )
}
