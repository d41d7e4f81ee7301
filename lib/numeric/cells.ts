/**
 * One step of nn.RNNCell, nn.LSTMCell and nn.GRUCell for a single sample, with everything that is computed on the way.
 * Weights are stacked by gate as PyTorch stores them.
 */

export type CellKind = 'RNN' | 'LSTM' | 'GRU'
export type Nonlinearity = 'tanh' | 'relu'
export type Vector = readonly number[]

/** The gates in the order of the rows of every weight. */
export const gatesOf = {
  RNN: ['a'],
  LSTM: ['i', 'f', 'g', 'o'],
  GRU: ['r', 'z', 'n'],
} as const satisfies Readonly<Record<CellKind, readonly string[]>>

export type Gate = (typeof gatesOf)[CellKind][number]

/** The parameters of a cell; with `bias=False` the last two are null. */
export interface CellWeights {
  readonly weight_ih: readonly Vector[]
  readonly weight_hh: readonly Vector[]
  readonly bias_ih: Vector | null
  readonly bias_hh: Vector | null
}

/** What one gate computes, unit by unit. */
export interface Gated {
  /** `W x + b`, what the input adds. */
  readonly input: Vector
  /** `W h + b`, what the last hidden state adds. */
  readonly hidden: Vector
  /** What goes into the activation. */
  readonly sum: Vector
  readonly value: Vector
}

export interface CellStep {
  readonly gates: Readonly<Partial<Record<Gate, Gated>>>
  /** The new hidden state. */
  readonly h: Vector
  /** The new cell state, of an LSTM. */
  readonly c: Vector | null
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

const add = (a: Vector, b: Vector): Vector => a.map((one, i) => one + b[i]!)
const multiply = (a: Vector, b: Vector): Vector => a.map((one, i) => one * b[i]!)

/** The rows of gate number `gate` times a vector, and its bias. */
function affine(weight: readonly Vector[], bias: Vector | null, by: Vector, gate: number, hidden_size: number): Vector {
  return Array.from({ length: hidden_size }, (_, unit) => {
    const row = gate * hidden_size + unit
    const product = weight[row]!.reduce((sum, one, i) => sum + one * by[i]!, 0)
    return product + (bias?.[row] ?? 0)
  })
}

/** One step: from an input, the last hidden state and, for an LSTM, the last cell state. */
export function cellStep(
  kind: CellKind,
  { weight_ih, weight_hh, bias_ih, bias_hh }: CellWeights,
  x: Vector,
  h: Vector,
  c: Vector,
  nonlinearity: Nonlinearity = 'tanh',
): CellStep {
  const parts = gatesOf[kind].map((_, gate) => ({
    input: affine(weight_ih, bias_ih, x, gate, h.length),
    hidden: affine(weight_hh, bias_hh, h, gate, h.length),
  }))
  const gated = (at: number, activation: (x: number) => number, hidden = parts[at]!.hidden): Gated => {
    const sum = add(parts[at]!.input, hidden)
    return { ...parts[at]!, sum, value: sum.map(activation) }
  }
  if (kind === 'RNN') {
    const a = gated(0, nonlinearity === 'relu' ? (x) => Math.max(x, 0) : Math.tanh)
    return { gates: { a }, h: a.value, c: null }
  }
  if (kind === 'LSTM') {
    const [i, f, g, o] = [gated(0, sigmoid), gated(1, sigmoid), gated(2, Math.tanh), gated(3, sigmoid)]
    const next = add(multiply(f.value, c), multiply(i.value, g.value))
    return { gates: { i, f, g, o }, h: multiply(o.value, next.map(Math.tanh)), c: next }
  }
  const [r, z] = [gated(0, sigmoid), gated(1, sigmoid)]
  const n = gated(2, Math.tanh, multiply(r.value, parts[2]!.hidden))
  return { gates: { r, z, n }, h: mix(z.value, n.value, h), c: null }
}

/** `(1 - z) ⊙ n + z ⊙ h`. */
const mix = (z: Vector, n: Vector, h: Vector): Vector => z.map((one, i) => (1 - one) * n[i]! + one * h[i]!)

/** What other texts call a GRU, with the same weights: none of these is what PyTorch computes. */
export function otherGru(weights: CellWeights, x: Vector, h: Vector) {
  const { gates, h: pytorch } = cellStep('GRU', weights, x, h, [])
  const [r, z, n] = [gates.r!.value, gates.z!.value, gates.n!]
  // the reset gate on h, before the product (Cho et al. 2014)
  const fromReset = affine(weights.weight_hh, weights.bias_hh, multiply(r, h), 2, h.length)
  const early = add(n.input, fromReset).map(Math.tanh)
  return {
    pytorch,
    /** `n = tanh(W x + b + W (r ⊙ h) + b)`. */
    resetFirst: mix(z, early, h),
    /** `h' = (1 - z) ⊙ h + z ⊙ n` (Chung et al. 2014). */
    zForNew: mix(z, h, n.value),
  }
}
