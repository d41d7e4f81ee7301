import type { Argument } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import type { Text } from '@/lib/text'
import { Sentence } from '../notes/Sentence'
import { callables, fallback } from './arguments'

/** Every argument: name, type and default from the spec, the sentence from the note. */
export function ParameterTable({
  spec,
  sentences,
  t,
}: {
  spec: Spec
  sentences: Readonly<Record<string, string>>
  t: Text['note']
}) {
  const stages = (['constructor', 'call'] as const)
    .map((stage) => ({ stage, rows: rows(spec, stage) }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <div className="parameters">
      {stages.map(({ stage, rows }) => (
        <div key={stage}>
          {stages.length > 1 && <p className="parameters-stage">{t[stage]}</p>}
          <dl>
            {rows.map(([name, argument]) => (
              <Row key={name} name={name} argument={argument} sentence={sentences[name]} t={t} />
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

function Row({
  name,
  argument,
  sentence,
  t,
}: {
  name: string
  argument: Argument<unknown>
  sentence?: string | undefined
  t: Text['note']
}) {
  const value = fallback(argument)
  return (
    <div className="parameter">
      <dt>
        <code className="parameter-name">{name}</code>
        <span className="parameter-type">{argument.type}</span>
        {value === undefined ? (
          <span className="parameter-required">{t.required}</span>
        ) : (
          <span className="parameter-default">
            {t.columns.fallback} <code>{value}</code>
          </span>
        )}
        {argument.keywordOnly && <span className="parameter-type">{t.keywordOnly}</span>}
      </dt>
      {sentence && (
        <dd>
          <Sentence text={sentence} />
        </dd>
      )}
    </div>
  )
}

/** The arguments of one stage; those that several overloads share, once. */
const rows = (spec: Spec, stage: 'constructor' | 'call') =>
  Object.entries<Argument<unknown>>(
    Object.assign(
      {},
      ...callables(spec)
        .filter((one) => one.stage === stage)
        .map((one) => one.arguments),
    ),
  )
