import { indexings } from '@/lib/numeric/elements/indexing'
import { Given } from '@/lib/numeric/elements/given'
import { joinings } from '@/lib/numeric/elements/joining'
import { turnings } from '@/lib/numeric/elements/turning'
import comparisons from '@/lib/ops/tables/comparisons'
import contiguity from '@/lib/ops/tables/contiguity'
import expanding from '@/lib/ops/tables/expanding'
import rearranging from '@/lib/ops/tables/rearranging'
import scattering from '@/lib/ops/tables/scattering'
import selecting from '@/lib/ops/tables/selecting'
import splitting from '@/lib/ops/tables/splitting'
import getitem from '@/lib/ops/torch/Tensor/__getitem__'
import view from '@/lib/ops/torch/Tensor/view'
import cat from '@/lib/ops/torch/cat'
import flatten from '@/lib/ops/torch/flatten'
import permute from '@/lib/ops/torch/permute'
import reshape from '@/lib/ops/torch/reshape'
import squeeze from '@/lib/ops/torch/squeeze'
import stack from '@/lib/ops/torch/stack'
import transpose from '@/lib/ops/torch/transpose'
import unflatten from '@/lib/ops/torch/unflatten'
import unsqueeze from '@/lib/ops/torch/unsqueeze'
import { Memory } from '@/lib/python/machine/memory'
import { Session } from '@/lib/python/session'
import { Unreadable } from '@/lib/python/syntax'
import { offers, spellings } from '@/lib/registry/spellings'
import { attempt, Unmodelled, type PyError } from '@/lib/shape/error'
import type { Call, Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'

/** What moves elements about, and what stands in its arguments; the whole registry would be too much for a page. */
const specs: ReadonlyMap<string, Spec> = new Map(
  (
    [
      ...[stack, cat, permute, transpose, reshape, view, flatten, unflatten, squeeze, unsqueeze, getitem],
      ...[comparisons, contiguity, expanding, rearranging, scattering, selecting, splitting].flat(),
    ] as Spec[]
  ).flatMap((spec) =>
    [spec.name, ...(spec.kind === 'function' ? (spec.aliases ?? []) : [])].map((name) => [name, spec]),
  ),
)

function find(written: string): Spec {
  const found = spellings(written)
    .map(({ name, ...as }) => ({ spec: specs.get(name), as }))
    .find(({ spec, as }) => spec && offers(spec, as))
  if (!found?.spec) throw new Unmodelled()
  return found.spec
}

const works = { ...indexings, ...joinings, ...turnings }

/** Larger results are not worked out element by element. */
const mostElements = 4096

/** The elements of a fresh result, row by row. */
function elementsOf(spec: Spec, { bound }: Outcome, results: readonly Tensor[]): readonly (readonly number[])[] | null {
  const work = works[spec.name.replace(/^torch\.(Tensor\.)?/, '')]
  if (!work || results.some(({ shape }) => numel(shape) > mostElements)) return null
  const made = attempt(() => work(new Given(bound, results)))
  if (made === null) return null
  return 'several' in made ? made.several.map((one) => one ?? []) : [made]
}

/** An operation that was done. */
export interface Operation {
  /** The full Python name. */
  readonly name: string
  readonly bound: Bound
}

/** Straight-line Python over small tensors, in which every element is known. */
class Numbered extends Session {
  private readonly memory = new Memory()
  /** The last operation, and its arguments by name. */
  last: Operation | null = null

  constructor() {
    super(find)
  }

  protected override evaluateCall(spec: Spec, call: Call): Outcome {
    const outcome = super.evaluateCall(spec, call)
    if (outcome.kind !== 'value') return outcome
    this.last = { name: spec.name, bound: outcome.bound }
    for (const one of tensorsIn(Object.values(outcome.bound)))
      if (one.values && !this.memory.elements(one)) this.memory.write(one, one.values, true)
    const results = tensorsIn([outcome.value])
    const isWriting = call.inplace === true
    if (isWriting || results.some((one) => !one.values && !this.memory.elements(one))) {
      const made = elementsOf(spec, outcome, results)
      results.forEach((one, at) => this.memory.write(one, made?.[at], !isWriting))
    }
    return { ...outcome, value: this.filled(outcome.value) }
  }

  private filled(value: Value): Value {
    if (isSequence(value)) return { ...value, items: value.items.map((one) => this.filled(one)) }
    if (!isTensor(value) || value.values) return value
    const values = this.memory.elements(value)
    return values ? { ...value, values } : value
  }
}

/** What a program did: the value of each line, and what stopped it. */
export interface Ran {
  readonly values: readonly Value[]
  readonly last: Operation | null
  /** PyTorch's own words. */
  readonly error: PyError | null
  /** A part that is no Python, or nothing that we read; only PyTorch knows what it does. */
  readonly unread: string | null
}

/** Run lines of Python, one statement each. */
export function runLines(lines: readonly string[]): Ran {
  const session = new Numbered()
  const values: Value[] = []
  const stopped = (error: PyError | null, unread: string | null): Ran => ({ values, last: session.last, error, unread })
  for (const line of lines) {
    try {
      const [done, ...others] = session.execute(line)
      if (!done || others.length > 0) return stopped(null, line)
      if (done.kind === 'error') return stopped(done.error, null)
      if (done.kind === 'unknown') return stopped(null, line)
      values.push(done.value)
    } catch (thrown) {
      if (thrown instanceof Unreadable) return stopped(null, thrown.text)
      throw thrown
    }
  }
  return stopped(null, null)
}
