import {
  attend,
  causal,
  causalLowerRight,
  columnsOf,
  product,
  type Attended,
  type Matrix,
  type Sight,
} from '@/lib/numeric/attention'
import MultiheadAttention from '@/lib/ops/torch/nn/MultiheadAttention'
import type { PyError } from '@/lib/shape/error'
import { evaluate } from '@/lib/shape/evaluate'
import { fitMatrix, oneOf, whole } from './fit'

/** Three words; Q, K and V come out small and whole. */
export const usualAttention = {
  from: 'x',
  L: 3,
  S: 3,
  d: 2,
  heads: 1,
  scale: true,
  mask: 'none',
  reader: 'sdpa',
  pads: '1 1 0',
  bits: '1 0 1; 1 1 0; 0 1 1',
  X: '1 0; 0 1; 1 1',
  Wq: '1 0; 1 1',
  Wk: '1 1; 0 1',
  Wv: '1 2; 0 1',
  Q: '1 0; 1 1; 2 1',
  K: '1 1; 0 1; 1 2',
  V: '1 2; 0 1; 1 3',
  step: 'output',
}
export type AttentionState = typeof usualAttention

export const masks = ['none', 'causal', 'lower-right', 'padding', 'own'] as const
/** Whose reading of a bool mask: True is “may see” for one, “hidden” for the other. */
export const readers = ['sdpa', 'mha'] as const

export const inputNames = ['X', 'Wq', 'Wk', 'Wv', 'Q', 'K', 'V'] as const
export type InputName = (typeof inputNames)[number]
export type StageName = 'projected' | keyof Attended
export type TensorName = InputName | keyof Attended

/** A tensor as it is drawn: with two heads, heads come first. */
export interface Drawn {
  readonly shape: readonly number[]
  readonly values: readonly number[]
}

export interface AttentionView {
  readonly from: 'x' | 'qkv'
  readonly L: number
  readonly S: number
  readonly d: number
  readonly heads: number
  /** Features of one head. */
  readonly width: number
  readonly isScaled: boolean
  readonly mask: (typeof masks)[number]
  readonly reader: (typeof readers)[number]
  /** The bool mask as it is given, 1 for True: a row for all queries (padding), or one for each. */
  readonly bits: Matrix | null
  readonly sight: Sight
  readonly inputs: Readonly<Record<InputName, Matrix>>
  readonly tensors: Readonly<Record<TensorName, Drawn>>
  readonly stages: readonly StageName[]
  /** The place of the present step in `stages`. */
  readonly now: number
  /** Queries that may see no key. */
  readonly blind: readonly number[]
  /** The call in PyTorch. */
  readonly code: string
}

/** Everything that is drawn; or PyTorch's error, where there is no such attention. */
export function viewAttention(state: AttentionState): AttentionView | { readonly error: PyError } {
  const from = oneOf(['x', 'qkv'] as const, state.from)
  const [L, d, heads] = [whole(state.L, 2, 5), whole(state.d, 2, 4), whole(state.heads, 1, 2)]
  const S = from === 'x' ? L : whole(state.S, 2, 5)
  const made = evaluate(MultiheadAttention, { init: { positional: [d, heads], keyword: {} } })
  if (made.kind === 'error') return { error: made.error }

  const mask = oneOf(masks, state.mask)
  const isOwn = mask === 'padding' || mask === 'own'
  const reader = isOwn ? oneOf(readers, state.reader) : 'sdpa'
  // nn.MultiheadAttention has no argument for it
  const isScaled = state.scale || reader === 'mha'
  const bits = isOwn ? toBits(mask === 'own' ? fitMatrix(state.bits, L, S) : fitMatrix(state.pads, 1, S)) : null
  const sight = sightOf(mask, L, S, bits, reader)
  const inputs = inputsOf(state, from, L, S, d)
  const width = d / heads
  const parts = Array.from({ length: heads }, (_, head) => {
    const [q, k, v] = [inputs.Q, inputs.K, inputs.V].map((one) => columnsOf(one, head, heads)) as [
      Matrix,
      Matrix,
      Matrix,
    ]
    const attended = attend(q, k, v, isScaled ? 1 / Math.sqrt(width) : 1, sight, reader === 'mha' ? NaN : 0)
    return { ...attended, Q: q, K: k, V: v }
  })
  const drawn = (matrices: readonly Matrix[]): Drawn => ({
    shape: [...(matrices.length > 1 ? [matrices.length] : []), matrices[0]!.length, matrices[0]![0]!.length],
    values: matrices.flat(2),
  })
  const of = (name: keyof (typeof parts)[number]) => drawn(parts.map((part) => part[name]))
  const stages: StageName[] = [
    ...(from === 'x' ? (['projected'] as const) : []),
    'scores',
    ...(isScaled ? (['scaled'] as const) : []),
    ...(mask === 'none' ? [] : (['masked'] as const)),
    'weights',
    'output',
  ]
  const now = stages.indexOf(state.step as StageName)
  return {
    from,
    L,
    S,
    d,
    heads,
    width,
    isScaled,
    mask,
    reader,
    bits,
    sight,
    inputs,
    tensors: {
      X: drawn([inputs.X]),
      Wq: drawn([inputs.Wq]),
      Wk: drawn([inputs.Wk]),
      Wv: drawn([inputs.Wv]),
      Q: of('Q'),
      K: of('K'),
      V: of('V'),
      scores: of('scores'),
      scaled: of('scaled'),
      masked: of('masked'),
      weights: of('weights'),
      output: of('output'),
    },
    stages,
    now: now < 0 ? stages.length - 1 : now,
    blind: sight.flatMap((row, query) => (row.includes(true) ? [] : [query])),
    code: codeOf(from, mask, reader, isScaled, d, heads),
  }
}

const toBits = (matrix: Matrix): Matrix => matrix.map((row) => row.map((one) => (one === 0 ? 0 : 1)))

function sightOf(mask: string, L: number, S: number, bits: Matrix | null, reader: string): Sight {
  if (mask === 'causal') return causal(L, S)
  if (mask === 'lower-right') return causalLowerRight(L, S)
  const seeing = reader === 'sdpa' ? 1 : 0
  return Array.from({ length: L }, (_, query) =>
    Array.from({ length: S }, (_, key) => !bits || (bits[query] ?? bits[0])![key] === seeing),
  )
}

function inputsOf(state: AttentionState, from: string, L: number, S: number, d: number) {
  const X = fitMatrix(state.X, L, d)
  const [Wq, Wk, Wv] = [state.Wq, state.Wk, state.Wv].map((text) => fitMatrix(text, d, d)) as [Matrix, Matrix, Matrix]
  const given = { X, Wq, Wk, Wv }
  if (from === 'x') return { ...given, Q: product(X, Wq), K: product(X, Wk), V: product(X, Wv) }
  return { ...given, Q: fitMatrix(state.Q, L, d), K: fitMatrix(state.K, S, d), V: fitMatrix(state.V, S, d) }
}

function codeOf(from: string, mask: string, reader: string, isScaled: boolean, d: number, heads: number): string {
  if (reader === 'mha') {
    // it has projections of its own
    const given = from === 'x' ? 'X, X, X' : 'Q, K, V'
    return `nn.MultiheadAttention(${d}, ${heads})(${given}, ${mask === 'own' ? 'attn_mask' : 'key_padding_mask'}=mask)`
  }
  const asked = {
    none: [],
    causal: ['is_causal=True'],
    'lower-right': ['attn_mask=causal_lower_right(L, S)'],
    padding: ['attn_mask=mask'],
    own: ['attn_mask=mask'],
  }[mask]!
  const given = ['Q', 'K', 'V', ...asked, ...(isScaled ? [] : ['scale=1.0'])]
  return `F.scaled_dot_product_attention(${given.join(', ')})`
}
