import type { Argument } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import type { Text } from '@/lib/text'
import { Sentence } from '../notes/Sentence'
import { callables, fallback, stars } from './arguments'

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
    .map((stage) => ({ stage, parameters: parametersOf(spec, stage) }))
    .filter(({ parameters }) => parameters.length > 0)
  return (
    <div className="parameters">
      {stages.map(({ stage, parameters }) => (
        <div key={stage}>
          {stages.length > 1 && <p className="parameters-stage">{t[stage]}</p>}
          <dl>
            {parameters.map((one) => (
              <Row key={one.name} {...one} sentence={sentences[one.name]} t={t} />
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}

function Row({
  written,
  type,
  isRequired,
  argument,
  sentence,
  t,
}: Parameter & {
  sentence?: string | undefined
  t: Text['note']
}) {
  const value = fallback(argument)
  return (
    <div className="parameter">
      <dt>
        <code className="parameter-name">{written}</code>
        <span className="parameter-type">{type}</span>
        {isRequired && <span className="parameter-required">{t.required}</span>}
        {value !== undefined && (
          <span className="parameter-default">
            {t.fallback} <code>{value}</code>
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

interface Parameter {
  readonly name: string
  /** With the stars before it. */
  readonly written: string
  /** The types that the overloads take, `int | tuple of ints`. */
  readonly type: string
  /** In every overload. */
  readonly isRequired: boolean
  readonly argument: Argument<unknown>
}

/** The arguments of one stage; those that several overloads share, once. */
function parametersOf(spec: Spec, stage: 'constructor' | 'call'): readonly Parameter[] {
  const ways = callables(spec).filter((one) => one.stage === stage)
  const lists = ways.map((one) => one.arguments)
  return [...new Set(lists.flatMap(Object.keys))].map((name) => {
    const declared = lists.flatMap((list) => list[name] ?? [])
    const before = stars(declared[0]!, ways[0]!.takesRest)
    return {
      name,
      written: before + name,
      type: [...new Set(declared.map(({ type }) => type))].join(' | '),
      isRequired:
        before === '' && declared.length === lists.length && declared.every((one) => one.default === undefined),
      argument: declared[0]!,
    }
  })
}
