import linear from '@/lib/ops/torch/nn/functional/linear'
import sdpa from '@/lib/ops/torch/nn/functional/scaled_dot_product_attention'
import matmul from '@/lib/ops/torch/matmul'
import { itemBytes, type DType } from '@/lib/shape/dtype'
import type { PyError } from '@/lib/shape/error'
import { evaluate } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Value } from '@/lib/shape/value'
import { oneOf, whole } from './fit'

export const usualCache = {
  kind: 'self',
  N: 1,
  heads: 8,
  kv_heads: 8,
  d: 64,
  prompt: 4,
  tokens: 5,
  S: 6,
  layers: 12,
  dtype: 'float16',
  step: 3,
}
export type CacheState = typeof usualCache

export const kinds = ['self', 'cross'] as const
export const dtypes = ['float16', 'bfloat16', 'float32'] as const

type Shape = readonly number[]

/** What one step of decoding does, in one of the two ways. */
export interface CacheStep {
  readonly q: Shape
  /** Of k and of v each: what this step makes; null: nothing. */
  readonly made: Shape | null
  /** Of K and of V each: what the queries look at. */
  readonly used: Shape
  readonly scores: Shape
  readonly output: Shape
  /** Of all layers. */
  readonly multiplyAdds: number
}

/** How a score (a query and a key) comes about at the present step. */
export type Score = 'now' | 'again' | 'kept' | 'hidden' | 'later'

export interface CacheView {
  readonly kind: (typeof kinds)[number]
  readonly sizes: Readonly<Record<'N' | 'heads' | 'kv_heads' | 'd' | 'prompt' | 'tokens' | 'S' | 'layers', number>>
  readonly dtype: (typeof dtypes)[number]
  readonly steps: readonly { readonly plain: CacheStep; readonly cached: CacheStep; readonly bytes: number }[]
  readonly now: number
  /** How many positions the decoder has at the present step. */
  readonly length: number
  /** Multiply-adds of the steps so far. */
  readonly total: { readonly plain: number; readonly cached: number }
  /** Which scores each way works out: a row for each query, a column for each key. */
  readonly grid: { readonly shape: Shape; readonly plain: readonly Score[]; readonly cached: readonly Score[] }
}

class Refused extends Error {
  constructor(readonly error: PyError) {
    super(error.message)
  }
}

/** Everything that is drawn; or PyTorch's error, where the heads do not fit. */
export function viewCache(state: CacheState): CacheView | { readonly error: PyError } {
  const kind = oneOf(kinds, state.kind)
  const dtype = oneOf(dtypes, state.dtype)
  const sizes = {
    N: whole(state.N, 1, 64),
    heads: whole(state.heads, 1, 64),
    kv_heads: whole(state.kv_heads, 1, 64),
    d: whole(state.d, 1, 256),
    prompt: whole(state.prompt, 1, 6),
    tokens: whole(state.tokens, 1, 6),
    S: whole(state.S, 1, 10),
    layers: whole(state.layers, 1, 128),
  }
  const now = whole(state.step, 0, sizes.tokens - 1)
  try {
    const steps = Array.from({ length: sizes.tokens }, (_, step) => stepOf(sizes, kind, dtype, step))
    const sum = (way: 'plain' | 'cached') =>
      steps.slice(0, now + 1).reduce((total, step) => total + step[way].multiplyAdds, 0)
    return {
      kind,
      sizes,
      dtype,
      steps,
      now,
      length: sizes.prompt + now,
      total: { plain: sum('plain'), cached: sum('cached') },
      grid: gridOf(sizes, kind, now),
    }
  } catch (thrown) {
    if (thrown instanceof Refused) return { error: thrown.error }
    throw thrown
  }
}

function stepOf(sizes: CacheView['sizes'], kind: CacheView['kind'], dtype: DType, step: number) {
  const { N, heads, kv_heads, d, prompt, layers, S } = sizes
  const E = heads * d
  const length = prompt + step
  const of = (...shape: number[]) => tensor(shape, { dtype })

  const attend = (queries: number, fresh: number, keys: number): CacheStep => {
    let flops = 0
    const run = (spec: Spec, positional: readonly Value[], keyword: Record<string, Value> = {}): Shape => {
      const outcome = evaluate(spec, { call: { positional, keyword } })
      if (outcome.kind === 'error') throw new Refused(outcome.error)
      if (outcome.kind === 'unknown') throw new Error(`${spec.name}: not modelled`)
      flops += outcome.flops ?? 0
      return (outcome.value as Tensor).shape
    }
    const project = (positions: number, features: number) => run(linear, [of(N, positions, E), of(features, E)])
    project(queries, E)
    if (fresh > 0) for (const _ of ['k', 'v']) project(fresh, kv_heads * d)
    const [q, used] = [of(N, heads, queries, d), of(N, kv_heads, keys, d)]
    // the one kernel for it all has its own words; its operations are those of the two products
    run(sdpa, [q, used, used], kv_heads === heads ? {} : { enable_gqa: true })
    const scores = run(matmul, [q, of(N, heads, d, keys)])
    run(matmul, [of(...scores), of(N, heads, keys, d)])
    const output = project(queries, E)
    const made = fresh > 0 ? [N, kv_heads, fresh, d] : null
    return { q: q.shape, made, used: used.shape, scores, output, multiplyAdds: (layers * flops) / 2 }
  }

  const isCross = kind === 'cross'
  const keys = isCross ? S : length
  const isFirst = step === 0
  return {
    plain: attend(length, keys, keys),
    cached: isFirst ? attend(length, keys, keys) : attend(1, isCross ? 0 : 1, keys),
    bytes: 2 * layers * numel([N, kv_heads, keys, d]) * itemBytes(dtype),
  }
}

function gridOf({ prompt, tokens, S }: CacheView['sizes'], kind: CacheView['kind'], now: number): CacheView['grid'] {
  const rows = prompt + tokens - 1
  const columns = kind === 'cross' ? S : rows
  const length = prompt + now
  const of = (isCached: boolean) =>
    Array.from({ length: rows * columns }, (_, at): Score => {
      const [query, key] = [Math.floor(at / columns), at % columns]
      if (query >= length || (kind === 'self' && key >= length)) return 'later'
      if (kind === 'self' && key > query) return 'hidden'
      const isNew = now === 0 || query === length - 1
      return isNew ? 'now' : isCached ? 'kept' : 'again'
    })
  return { shape: [rows, columns], plain: of(false), cached: of(true) }
}

/** `1.5 M`, `768`: for counts that nobody reads to the last digit. */
export function count(value: number): string {
  const at = ['', ' K', ' M', ' G', ' T', ' P'].findLastIndex((_, power) => value >= 1000 ** power)
  const unit = Math.max(at, 0)
  return `${Number((value / 1000 ** unit).toPrecision(3))}${['', ' K', ' M', ' G', ' T', ' P'][unit]!}`
}

/** `96 KiB` */
export function bytes(value: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
  const unit = Math.max(
    units.findLastIndex((_, power) => value >= 1024 ** power),
    0,
  )
  return `${Number((value / 1024 ** unit).toPrecision(4))} ${units[unit]!}`
}
