import { dot, product, softmax, type Matrix } from './attention'

/**
 * Attention of Luong, Pham & Manning, “Effective Approaches to Attention-based Neural Machine Translation” (2015).
 * Positions of the source are counted from 1, as in the paper; in float32.
 */
export interface LuongInput {
  /** h_t */
  readonly target: readonly number[]
  /** h̄_s, a row for each position of the source. */
  readonly sources: Matrix
  readonly score: 'dot' | 'general' | 'concat'
  /** general: (d, d); concat: (d, 2d), for [h_t; h̄_s]. */
  readonly W_a: Matrix
  readonly v_a: readonly number[]
  readonly window: 'global' | 'local-m' | 'local-p'
  /** Position in the target, which local-m takes for that in the source. */
  readonly t: number
  /** Half the width of the window. */
  readonly D: number
  readonly W_p: Matrix
  readonly v_p: readonly number[]
  /** (d, 2d), for [c_t; h_t]. */
  readonly W_c: Matrix
}

export interface Luong {
  /** The centre of the window; null: global. */
  readonly p: number | null
  /** What local-p's sigmoid is taken of: v_pᵀ tanh(W_p h_t). */
  readonly logit: number | null
  /** Which positions the window holds; it is cut at both ends of the source. */
  readonly inside: readonly boolean[]
  /** Of all positions, also outside the window. */
  readonly scores: readonly number[]
  /** Softmax over the window alone; 0 outside. */
  readonly align: readonly number[]
  /** local-p: exp(−(s − p_t)² / 2σ²) with σ = D/2. */
  readonly gauss: readonly number[] | null
  /** a_t(s) */
  readonly weights: readonly number[]
  /** c_t */
  readonly context: readonly number[]
  /** h̃_t = tanh(W_c [c_t; h_t]) */
  readonly attentional: readonly number[]
}

const { fround } = Math

const times = (matrix: Matrix, vector: readonly number[]) => matrix.map((row) => dot(row, vector))
const tanh = (vector: readonly number[]) => vector.map((one) => fround(Math.tanh(one)))

/** One position's score. */
export function scoreOf({ target, score, W_a, v_a }: LuongInput, source: readonly number[]): number {
  if (score === 'dot') return dot(target, source)
  if (score === 'general') return dot(target, times(W_a, source))
  return dot(v_a, tanh(times(W_a, [...target, ...source])))
}

export function luong(input: LuongInput): Luong {
  const { target, sources, window, t, D, W_p, v_p, W_c } = input
  const S = sources.length
  const logit = window === 'local-p' ? dot(v_p, tanh(times(W_p, target))) : null
  const p = window === 'global' ? null : logit === null ? t : fround(S / (1 + Math.exp(-logit)))
  const places = sources.map((_, at) => at + 1)
  const inside = places.map((s) => p === null || Math.abs(s - p) <= D)
  const scores = sources.map((source) => scoreOf(input, source))
  // a window that holds nothing has no softmax, and everything is 0
  const align = softmax(
    scores.map((one, at) => (inside[at] ? one : -Infinity)),
    0,
  )
  const gauss =
    logit === null || p === null ? null : places.map((s) => fround(Math.exp(-((s - p) ** 2) / (2 * (D / 2) ** 2))))
  const weights = align.map((one, at) => (gauss ? fround(one * gauss[at]!) : one))
  const context = product([weights], sources)[0]!
  return {
    p,
    logit,
    inside,
    scores,
    align,
    gauss,
    weights,
    context,
    attentional: tanh(times(W_c, [...context, ...target])),
  }
}
