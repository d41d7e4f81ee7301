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
}

export type ApiFront = z.infer<typeof schemas.api>
export type GuideFront = z.infer<typeof schemas.guide>

export interface Parsed<F> {
  readonly front: F
  /** The note with its front matter blanked, so that lines keep their numbers. */
  readonly body: string
  /** The line of a key of the front matter. */
  readonly lineOf: (...path: PropertyKey[]) => number
}

export function parseFront(file: string, source: string, kind: 'api'): Parsed<ApiFront>
export function parseFront(file: string, source: string, kind: 'guide'): Parsed<GuideFront>
/** @throws NoteError with the line of each key that is missing, unknown or of a wrong form */
export function parseFront(file: string, source: string, kind: 'api' | 'guide'): Parsed<ApiFront | GuideFront> {
  const known = memory.get(file)
  if (known?.source === source) return known.parsed
  const parsed = parse(file, source, kind)
  memory.set(file, { source, parsed })
  return parsed
}

/** The sidebar of every page shows every note's title: what was read once is kept. */
const memory = new Map<string, { source: string; parsed: Parsed<ApiFront | GuideFront> }>()

function parse(file: string, source: string, kind: 'api' | 'guide'): Parsed<ApiFront | GuideFront> {
  const match = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(source)
  if (!match) throw new NoteError([{ file, line: 1, reason: 'has no front matter (--- … ---)' }])
  const counter = new LineCounter()
  const document = parseDocument(match[1]!, { lineCounter: counter })
  const lineAt = (offset: number) => counter.linePos(offset).line + 1
  if (document.errors.length > 0)
    throw new NoteError(document.errors.map(({ pos, message }) => ({ file, line: lineAt(pos[0]), reason: message })))

  const lineOf = (...path: PropertyKey[]) => lineAt(offsetOf(document, path))
  const result = schemas[kind].safeParse(document.toJS())
  if (!result.success) throw new NoteError(result.error.issues.flatMap((issue) => problems(file, issue, lineOf)))
  const lines = match[0].split('\n').length - 1
  return { front: result.data, body: '\n'.repeat(lines) + source.slice(match[0].length), lineOf }
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
