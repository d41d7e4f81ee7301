import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { NoteError, type Problem } from './problem'

const sentence = z.string().trim().min(1)
const sentences = z.record(z.string(), sentence).default({})
const common = {
  title: sentence,
  summary: sentence,
  /** API names, or slugs such as `guides/tensor`. */
  see: z.array(sentence).default([]),
  /** The day a person last compared the note with PyTorch. */
  checked: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date like 2026-11-20'),
}

const schemas = {
  /** `parameters` and `errors`: one sentence for each argument and each error id of the spec. */
  api: z.strictObject({ ...common, parameters: sentences, errors: sentences }),
  guide: z.strictObject({ ...common, order: z.number().default(0) }),
  /** A table's sentences are for all its APIs; each has a title and a summary of its own. */
  table: z.strictObject({
    parameters: sentences,
    errors: sentences,
    checked: common.checked,
    apis: z.record(z.string(), z.strictObject({ title: sentence, summary: sentence, see: common.see })),
  }),
}

export type ApiFront = z.infer<typeof schemas.api>
export type GuideFront = z.infer<typeof schemas.guide>
export type TableFront = z.infer<typeof schemas.table>
type Kind = keyof typeof schemas
type Front = ApiFront | GuideFront | TableFront

export interface Parsed<F> {
  readonly front: F
  /** The note with its front matter blanked, so that lines keep their numbers. */
  readonly body: string
  /** The line of a key of the front matter. */
  readonly lineOf: (...path: PropertyKey[]) => number
}

export function parseFront(file: string, source: string, kind: 'api'): Parsed<ApiFront>
export function parseFront(file: string, source: string, kind: 'guide'): Parsed<GuideFront>
/** A table's file is front matter alone. */
export function parseFront(file: string, source: string, kind: 'table'): Parsed<TableFront>
/** @throws NoteError with the line of each key that is missing, unknown or of a wrong form */
export function parseFront(file: string, source: string, kind: Kind): Parsed<Front> {
  const known = memory.get(file)
  if (known?.source === source) return known.parsed
  const parsed = parse(file, source, kind)
  memory.set(file, { source, parsed })
  return parsed
}

/** The sidebar of every page shows every note's title: what was read once is kept. */
const memory = new Map<string, { source: string; parsed: Parsed<Front> }>()

function parse(file: string, source: string, kind: Kind): Parsed<Front> {
  const [before, text, body] = kind === 'table' ? ['', source, ''] : cut(file, source)
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const above = before.split('\n').length - 1
  const lineAt = (offset: number) => counter.linePos(offset).line + above
  if (document.errors.length > 0)
    throw new NoteError(document.errors.map(({ pos, message }) => ({ file, line: lineAt(pos[0]), reason: message })))

  const lineOf = (...path: PropertyKey[]) => lineAt(offsetOf(document, path))
  const result = schemas[kind].safeParse(document.toJS())
  if (!result.success) throw new NoteError(result.error.issues.flatMap((issue) => problems(file, issue, lineOf)))
  const lines = source.slice(0, source.length - body.length).split('\n').length - 1
  return { front: result.data, body: '\n'.repeat(lines) + body, lineOf }
}

/** The line before the front matter, the front matter, and what comes after it. */
function cut(file: string, source: string): readonly [before: string, front: string, body: string] {
  const match = /^(---\r?\n)([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source)
  if (!match) throw new NoteError([{ file, line: 1, reason: 'has no front matter (--- … ---)' }])
  return [match[1]!, match[2]!, source.slice(match[0].length)]
}

function problems(file: string, issue: z.core.$ZodIssue, lineOf: (...path: PropertyKey[]) => number): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      line: lineOf(...issue.path, key),
      reason: `unknown front matter key "${key}"`,
    }))
  return [{ file, line: lineOf(...issue.path), reason: `front matter "${issue.path.join('.')}": ${issue.message}` }]
}

/** The offset of the deepest key, or place in a list, of `path` that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const key of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
    const place = isSeq(node) && typeof key === 'number' ? node.items[key] : pair?.key
    if (!isNode(place)) break
    offset = place.range?.[0] ?? offset
    node = pair ? pair.value : place
  }
  return offset
}
