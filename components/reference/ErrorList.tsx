import type { ErrorTemplates } from '@/lib/shape/error'
import type { Text } from '@/lib/text'
import { errorsAnchor } from '@/lib/notes'
import { Heading } from '../notes/Heading'
import { Sentence } from '../notes/Sentence'

/** How many messages are shown at once; the spec names the likeliest first. */
const first = 8

interface Entry {
  readonly id: string
  readonly type: string
  readonly words: string
  readonly sentence: string | undefined
}

/** What PyTorch can say: its words with the holes marked, and our sentence. */
export function ErrorList({
  errors,
  sentences,
  t,
}: {
  errors: ErrorTemplates
  sentences: Readonly<Record<string, string>>
  t: Text['note']
}) {
  const entries = Object.entries(errors).map(([id, [type, words]]) => ({ id, type, words, sentence: sentences[id] }))
  if (entries.length === 0) return null
  // Two messages more are no reason for a fold.
  const shown = entries.length <= first + 2 ? entries.length : first
  const rest = entries.slice(shown)
  return (
    <div className="errors">
      <Heading as="h3" id={errorsAnchor} label={t.anchor}>
        {t.errors}
      </Heading>
      <p>{t.errorsLead}</p>
      <Entries entries={entries.slice(0, shown)} />
      {rest.length > 0 && (
        <details>
          <summary>{t.moreErrors(rest.length)}</summary>
          <Entries entries={rest} />
        </details>
      )}
    </div>
  )
}

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <dl>
    {entries.map(({ id, type, words, sentence }) => (
      <div key={id} className="error" id={`error-${id}`}>
        <dt>
          <code>
            <b>{type}</b>: <Template words={words} />
          </code>
        </dt>
        {sentence && (
          <dd>
            <Sentence text={sentence} />
          </dd>
        )}
      </div>
    ))}
  </dl>
)

const Template = ({ words }: { words: string }) =>
  words.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : <var key={i}>{part}</var>))
