import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Session } from '@/lib/python/session'
import { resolve, type Api } from '@/lib/registry'
import type { Outcome } from '@/lib/shape/evaluate'
import { shortName } from '@/lib/shape/name'
import type { Spec } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor, repr, type Value } from '@/lib/shape/value'

/** One line of a recording, written by scripts/golden/record.py. */
export interface Line {
  /** Whose line it is, in the recording of a table. */
  readonly api?: string
  readonly id?: string
  readonly source: string
  readonly error?: readonly [type: string, message: string]
  readonly value?: unknown
  /** null: of a lazy module that has seen no input. */
  readonly parameters?: Readonly<Record<string, readonly number[] | null>>
  readonly buffers?: Readonly<Record<string, readonly number[] | null>>
  readonly repr?: string
  readonly flops?: number
  readonly activations?: number
}

/** The folder of the recordings. */
export const root = path.join(process.cwd(), 'tests', 'golden')
const files = new Map<string, readonly Line[]>()

/** The lines of a file below `tests/golden`; none where there is no such file. */
export function linesOf(file: string): readonly Line[] {
  const known = files.get(file)
  if (known) return known
  const target = path.join(root, file)
  const [, ...texts] = existsSync(target) ? readFileSync(target, 'utf8').trim().split('\n') : []
  const lines = texts.map((text) => JSON.parse(text) as Line)
  files.set(file, lines)
  return lines
}

/** The lines of one API; of a table's file those that are its own. */
export const read = ({ file, name }: Api, ending: string): readonly Line[] =>
  linesOf(`${file}.${ending}`).filter(({ api = name }) => api === name)

export const find = (name: string) => resolve(name)?.spec

const shapes = (named: Extract<Outcome, { kind: 'value' }>['parameters']) =>
  Object.fromEntries(named.map(({ name, tensor }) => [name, tensor.uninitialised ? null : tensor.shape]))

/** Our side of a recorded line, in the recorder's words. */
function ours(line: Line): Partial<Line> & { readonly unknown?: string | null } {
  const session = new Session(find)
  const outcome = session.evaluate(line.source)
  if (outcome.kind === 'unknown') return { unknown: outcome.argument }
  if (outcome.kind === 'error') return { error: [outcome.error.type, outcome.error.message] }
  const isMade = outcome.repr !== null && outcome.outputs.length === 0
  const value = isMade && outcome.value === null ? null : describeValue(outcome.value, session.made)
  return {
    value,
    ...(line.parameters ? { parameters: shapes(outcome.parameters), buffers: shapes(outcome.buffers) } : {}),
    ...(line.repr === undefined ? {} : { repr: outcome.repr ?? '' }),
    // of some layers we do not look inside
    ...(line.activations === undefined ? {} : { activations: outcome.activations ?? line.activations }),
    // PyTorch's counter says nothing of an operation that it counts as free
    ...(outcome.flops ? { flops: outcome.flops } : {}),
  }
}

/** What PyTorch said; its FLOPs only where the spec counts them too. */
const theirs = ({ api: _, id: __, source: ___, flops, ...rest }: Line, spec: Spec) =>
  spec.flops && flops !== undefined ? { ...rest, flops } : rest

/** The lines where we differ from PyTorch. */
export const disagreements = (lines: readonly Line[], spec: Spec): readonly unknown[] =>
  lines.flatMap((line) => {
    const [got, want] = [ours(line), theirs(line, spec)]
    return asText(got) === asText(want) ? [] : [{ source: line.source, got, want }]
  })

/** The kinds of values, besides tensors, that a recording holds by their `repr`. */
const plain = ['float', 'dict', 'dtype', 'device', 'constant']

/** What `describe` of scripts/golden/record.py says of a value, said of ours; `made` are the tensors made so far. */
export function describeValue(value: Value, made: readonly Tensor[]): unknown {
  if (isTensor(value)) {
    const shares = made.findIndex(({ storage }) => storage === value.storage && storage.bytes > 0)
    return {
      shape: value.shape,
      strides: value.strides,
      dtype: value.dtype,
      requires_grad: value.requires_grad,
      ...(value.offset === 0 ? {} : { offset: value.offset }),
      ...(shares < 0 ? {} : { shares }),
    }
  }
  if (typeof value === 'object' && value !== null && 'items' in value) {
    const type = shortName(value.type ?? value.kind)
    return { [type]: value.items.map((item) => describeValue(item, made)) }
  }
  const isPlain = value !== null && (typeof value !== 'object' || plain.includes(value.kind))
  return isPlain ? { repr: repr(value) } : null
}

/** As text, with keys in one order, so that two can be compared. */
export const asText = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
