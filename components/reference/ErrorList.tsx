import type { ErrorTemplates } from '@/lib/shape/error'
import type { Text } from '@/lib/text'
import { Sentence } from '../notes/Sentence'

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
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div className="errors">
      <h3 id="errors">{t.errors}</h3>
      <p>{t.errorsLead}</p>
      <dl>
        {entries.map(([id, [type, words]]) => (
          <div key={id} className="error" id={`error-${id}`}>
            <dt>
              <code>
                <b>{type}</b>: <Template words={words} />
              </code>
            </dt>
            {sentences[id] && (
              <dd>
                <Sentence text={sentences[id]} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  )
}

const Template = ({ words }: { words: string }) =>
  words.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 0 ? part : <var key={i}>{part}</var>))
