import type { AlignmentInput, AlignmentStage, AlignmentView } from '@/lib/explore/alignment'
import { round } from '@/lib/explore/format'
import type { Lang } from '@/lib/text'

const numbers = (row: readonly number[]) => `(${row.map((one) => round(one, 3)).join(', ')})`

/** The largest weight: its place, counted from 1, and its size. */
const most = ({ weights }: AlignmentView) => {
  const weight = Math.max(...weights)
  return { weight: round(weight, 3), s: weights.indexOf(weight) + 1 }
}

/** Names as in the paper; the same in both languages. */
export const inputLabels: Readonly<Record<AlignmentInput, string>> = {
  h: 'h_t',
  H: 'h̄_s',
  Wa: 'W_a',
  Wc2: 'W_a',
  va: 'v_a',
  Wp: 'W_p',
  vp: 'v_p',
  Wc: 'W_c',
}

export const stageLabels: Readonly<Record<AlignmentStage, string>> = {
  p: 'p_t',
  scores: 'score',
  align: 'softmax',
  gauss: 'gauss',
  weights: 'a_t(s)',
  context: 'c_t',
  attentional: 'h̃_t',
}

const en = {
  score: 'score',
  window: 'attention',
  plot: 'Weights of the positions of the source',
  outside: 'outside the window',
  sums: (view: AlignmentView) =>
    round(
      view.weights.reduce((sum, one) => sum + one, 0),
      3,
    ),
  notNormalised: (sum: string) =>
    `The Gaussian comes after the softmax and nothing is normalised again: the weights add up to ${sum}.`,
  cut: (count: number) =>
    `The window reaches beyond the source; what is outside (${count}) is dropped, and the softmax is over the rest.`,
  empty: 'The window is beyond the source and holds nothing: all weights are 0, and so is c_t.',
  result: (view: AlignmentView) => {
    const { s, weight } = most(view)
    const { context, attentional } = view
    return `Position ${s} has the largest weight, ${weight}; c_t = ${numbers(context)} and h̃_t = ${numbers(attentional)}.`
  },
}

const zh: typeof en = {
  score: '打分',
  window: '注意力',
  plot: '源句各位置的权重',
  outside: '在窗口之外',
  sums: en.sums,
  notNormalised: (sum) => `高斯乘在 softmax 之后，不再归一化：权重加起来是 ${sum}。`,
  cut: (count) => `窗口伸到源句之外，外面的位置（${count} 个）丢掉，softmax 只在剩下的位置上做。`,
  empty: '窗口整个在源句之外，里面什么也没有：权重全是 0，c_t 也是 0。',
  result: (view) => {
    const { s, weight } = most(view)
    const { context, attentional } = view
    return `位置 ${s} 的权重最大，是 ${weight}；c_t = ${numbers(context)}，h̃_t = ${numbers(attentional)}。`
  },
}

export type AlignmentWords = typeof en
export const words: Readonly<Record<Lang, AlignmentWords>> = { zh, en }
