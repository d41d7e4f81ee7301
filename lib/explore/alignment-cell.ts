import { product } from '@/lib/numeric/attention'
import type { AlignmentInput, AlignmentStage, AlignmentView } from './alignment'
import { round } from './format'
import { ratio, sumOf } from './work'

export interface AlignmentPlace {
  readonly stage: AlignmentStage
  readonly at: number
}

export interface AlignmentWork {
  /** `score(3)` */
  readonly name: string
  /** null: the position is outside the window. */
  readonly work: string | null
  readonly value: number
  readonly sources: Partial<Record<AlignmentStage | AlignmentInput, readonly number[]>>
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)
const zip = (a: readonly number[], b: readonly number[]) => a.map((one, at) => [one, b[at]!] as const)

/** Positions of the source are counted from 1, components of vectors from 0. */
const nameOf = (stage: AlignmentStage, at: number) =>
  ({
    p: 'p_t',
    scores: `score(${at + 1})`,
    align: `align(${at + 1})`,
    gauss: `gauss(${at + 1})`,
    weights: `a_t(${at + 1})`,
    context: `c_t[${at}]`,
    attentional: `h̃_t[${at}]`,
  })[stage]

/** How one number was worked out; null: there is no such number. */
export function explainAlignment(view: AlignmentView, { stage, at }: AlignmentPlace): AlignmentWork | null {
  const value = view.values[stage][at]
  if (value === undefined) return null
  const { d, inputs, weights, context } = view
  const found = (work: string | null, sources: AlignmentWork['sources']) => ({
    name: nameOf(stage, at),
    work,
    value,
    sources,
  })
  const isInside = view.inside[at]!
  const row = (index: number, width: number) => upTo(width).map((column) => index * width + column)

  switch (stage) {
    case 'p':
      return found(view.logit === null ? 't' : `${view.S} · sigmoid(${round(view.logit)})`, {
        ...(view.logit === null ? {} : { h: upTo(d), Wp: upTo(d * d), vp: upTo(d) }),
      })
    case 'scores':
      return found(scoreWork(view, at), {
        h: upTo(d),
        H: row(at, d),
        ...(view.input.score === 'general' ? { Wa: upTo(d * d) } : {}),
        ...(view.input.score === 'concat' ? { Wc2: upTo(2 * d * d), va: upTo(d) } : {}),
      })
    case 'align': {
      if (!isInside) return found(null, {})
      const seen = upTo(view.S).filter((one) => view.inside[one])
      const own = seen.map((one) => view.scores[one]!)
      return found(ratio(own, seen.indexOf(at)), { scores: seen })
    }
    case 'gauss':
      return found(`exp(−(${at + 1} − ${round(view.p!)})² / (2·${round(view.input.D / 2)}²))`, { p: [0] })
    case 'weights':
      return found(isInside ? sumOf([[view.align[at]!, view.gauss?.[at] ?? 1]]) : null, { align: [at], gauss: [at] })
    case 'context': {
      const seen = upTo(view.S).filter((one) => view.inside[one])
      const pairs = seen.map((one) => [weights[one]!, inputs.H[one]![at]!] as const)
      const from = view.gauss ? 'weights' : 'align'
      return found(seen.length > 0 ? sumOf(pairs) : null, { [from]: seen, H: seen.map((one) => one * d + at) })
    }
    case 'attentional':
      return found(`tanh(${sumOf(zip(inputs.Wc[at]!, [...context, ...inputs.h[0]!]))})`, {
        Wc: row(at, 2 * d),
        context: upTo(d),
        h: upTo(d),
      })
  }
}

function scoreWork({ input, inputs }: AlignmentView, at: number): string {
  const [target, source] = [input.target, input.sources[at]!]
  if (input.score === 'dot') return sumOf(zip(target, source))
  const times = (vector: readonly number[]) =>
    product(
      input.W_a,
      vector.map((one) => [one]),
    ).flat()
  if (input.score === 'general') return sumOf(zip(target, times(source)))
  return zip(inputs.va[0]!, times([...target, ...source]))
    .map(([v, one]) => `${v < 0 ? `(${round(v)})` : round(v)}·tanh(${round(one)})`)
    .join(' + ')
}

/** Where to look while nobody points: at the first number of the present step, or its largest. */
export function alignmentPlaceOf(view: AlignmentView): AlignmentPlace {
  const stage = view.stages[view.now]!
  const ofPlaces = stage === 'scores' || stage === 'align' || stage === 'gauss' || stage === 'weights'
  return { stage, at: ofPlaces ? Math.max(view.weights.indexOf(Math.max(...view.weights)), 0) : 0 }
}
