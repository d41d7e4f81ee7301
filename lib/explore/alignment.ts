import { luong, type Luong, type LuongInput } from '@/lib/numeric/luong'
import { fitMatrix, oneOf, whole } from './fit'
import type { Matrix } from './matrix'

/** Four words of the source, and small numbers. */
export const usualAlignment = {
  score: 'dot',
  window: 'global',
  S: 4,
  d: 2,
  t: 2,
  D: 1,
  h: '1 2',
  H: '1 0; 0 1; 1 1; 2 0',
  Wa: '1 0; 1 1',
  Wc2: '1 0 1 0; 0 1 0 1',
  va: '1 -1',
  Wp: '1 0; 0 1',
  vp: '1 -1',
  Wc: '0.5 0 0.5 0; 0 0.5 0 0.5',
  step: 'attentional',
}
export type AlignmentState = typeof usualAlignment

export const scores = ['dot', 'general', 'concat'] as const
export const windows = ['global', 'local-m', 'local-p'] as const

export type AlignmentStage = 'p' | 'scores' | 'align' | 'gauss' | 'weights' | 'context' | 'attentional'
/** What is typed, by the names of the state. */
export type AlignmentInput = 'h' | 'H' | 'Wa' | 'Wc2' | 'va' | 'Wp' | 'vp' | 'Wc'

export interface AlignmentView extends Luong {
  readonly input: LuongInput
  readonly S: number
  readonly d: number
  readonly inputs: Readonly<Record<AlignmentInput, Matrix>>
  /** What there is to type for this score and this window. */
  readonly shown: readonly AlignmentInput[]
  readonly stages: readonly AlignmentStage[]
  readonly now: number
  /** The numbers of each step, in a row. */
  readonly values: Readonly<Record<AlignmentStage, readonly number[]>>
  /** How much of the window is beyond the first or the last position. */
  readonly cut: { readonly before: number; readonly after: number }
  /** local-p: the Gaussian, to be drawn. */
  readonly curve: readonly (readonly [s: number, height: number])[]
}

export function viewAlignment(state: AlignmentState): AlignmentView {
  const [S, d, t, D] = [whole(state.S, 2, 8), whole(state.d, 1, 3), whole(state.t, 1, 9), whole(state.D, 1, 3)]
  const score = oneOf(scores, state.score)
  const window = oneOf(windows, state.window)
  const inputs = {
    h: fitMatrix(state.h, 1, d),
    H: fitMatrix(state.H, S, d),
    Wa: fitMatrix(state.Wa, d, d),
    Wc2: fitMatrix(state.Wc2, d, 2 * d),
    va: fitMatrix(state.va, 1, d),
    Wp: fitMatrix(state.Wp, d, d),
    vp: fitMatrix(state.vp, 1, d),
    Wc: fitMatrix(state.Wc, d, 2 * d),
  }
  const input: LuongInput = {
    target: inputs.h[0]!,
    sources: inputs.H,
    score,
    W_a: score === 'concat' ? inputs.Wc2 : inputs.Wa,
    v_a: inputs.va[0]!,
    window,
    t,
    D,
    W_p: inputs.Wp,
    v_p: inputs.vp[0]!,
    W_c: inputs.Wc,
  }
  const made = luong(input)
  const stages: AlignmentStage[] = [
    ...(window === 'global' ? [] : (['p'] as const)),
    'scores',
    'align',
    ...(made.gauss ? (['gauss', 'weights'] as const) : []),
    'context',
    'attentional',
  ]
  const now = stages.indexOf(state.step as AlignmentStage)
  const [first, last] = made.p === null ? [1, S] : [Math.ceil(made.p - D), Math.floor(made.p + D)]
  return {
    ...made,
    input,
    S,
    d,
    inputs,
    shown: [
      ...(score === 'general' ? (['Wa'] as const) : score === 'concat' ? (['Wc2', 'va'] as const) : []),
      ...(window === 'local-p' ? (['Wp', 'vp'] as const) : []),
      'Wc',
    ],
    stages,
    now: now < 0 ? stages.length - 1 : now,
    values: {
      p: made.p === null ? [] : [made.p],
      scores: made.scores,
      align: made.align,
      gauss: made.gauss ?? [],
      weights: made.weights,
      context: made.context,
      attentional: made.attentional,
    },
    cut: { before: Math.max(1 - first, 0), after: Math.max(last - S, 0) },
    curve: made.gauss && made.p !== null ? bell(made.p, D) : [],
  }
}

/** As far as the window goes, which is two standard deviations. */
const bell = (p: number, D: number) =>
  Array.from({ length: 41 }, (_, at) => {
    const away = (at / 20 - 1) * D
    return [p + away, Math.exp(-(away ** 2) / (2 * (D / 2) ** 2))] as const
  })
