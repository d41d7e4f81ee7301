import type { Kind, Promotion, Reason } from '@/lib/explore/promotion'
import type { DTypeGroup } from '@/lib/shape/dtype'
import type { Lang } from '@/lib/text'

interface Told {
  readonly strong: string
  readonly strongKind: Kind
  readonly weak: string
  readonly common: string
  readonly strongCategory: string
  readonly weakCategory: string
}

interface Words {
  readonly operand: (name: string) => string
  readonly value: (name: string) => string
  readonly kind: (name: string) => string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly operator: string
  readonly inplace: string
  readonly categories: Readonly<Record<DTypeGroup, string>>
  readonly lattice: (promotion: Promotion) => string
  readonly common: string
  readonly python: string
  readonly reasons: Readonly<Record<Reason, (told: Told) => string>>
  readonly quotient: (dtype: string) => string
  readonly comparison: string
  readonly rebound: string
  /** By the id of the error: what it means, where `a` is of that dtype. */
  readonly refusals: Readonly<Record<string, (dtype: string) => string>>
  readonly keeps: (dtype: string) => string
  readonly of: (source: string, result: string) => string
}

const en: Words = {
  operand: (name) => `dtype of ${name}`,
  value: (name) => `the number ${name}`,
  kind: (name) => `${name} is`,
  kinds: { tensor: 'a tensor', 'zero-dim': '0-D', number: 'a number' },
  operator: 'operator',
  inplace: 'in place',
  categories: { bool: 'bool', int: 'integer', float: 'floating point', complex: 'complex' },
  lattice: ({ a, b, common }) =>
    `The dtypes from bool at the bottom to complex128 at the top; a is ${a.dtype}, b is ${b.dtype}, and their common dtype is ${common}.`,
  common: 'common dtype',
  python: 'Neither is a tensor: Python works this out by itself, and PyTorch is never asked.',
  reasons: {
    same: ({ common }) => `Both are ${common}, so nothing has to be converted.`,
    category: ({ common, strongCategory }) =>
      `Both count alike. The higher category, ${strongCategory}, wins, however narrow its type: ${common}.`,
    wider: ({ common }) => `Both count alike, and are of one category: the wider one, ${common}, holds both.`,
    third: ({ common }) => `Neither can hold the other. The first type that both reach by the arrows is ${common}.`,
    decides: ({ strong, strongKind, weak, common }) =>
      `${strong} ${strongKind === 'tensor' ? 'has dimensions' : 'is a tensor'}, and the category of ${weak} is no higher: ${strong} decides alone, ${common}.`,
    overruled: ({ strong, strongKind, weak, weakCategory, strongCategory, common }) =>
      `${strong} ${strongKind === 'tensor' ? 'has dimensions' : 'is a tensor'}, so it counts more than ${weak}. But ${weakCategory} is a higher category than ${strongCategory}: ${common}.`,
  },
  quotient: (dtype) => ` Division makes floats of whole numbers: ${dtype}, the default.`,
  comparison: ' They are compared in that type; what comes out is bool.',
  rebound: ' A number cannot be changed in place: Python gives the name a to a new tensor.',
  refusals: {
    cast: (dtype) => ` In place, a has to stay ${dtype}, and the category of the result is too high for it.`,
    output: () => ' In place, a has to keep its shape, too.',
    other: () => ' PyTorch has no such operation for that type.',
  },
  keeps: (dtype) => ` In place, a keeps its own type: ${dtype}.`,
  of: (source, result) => `${source}: ${result}.`,
}

const zh: Words = {
  operand: (name) => `${name} 的 dtype`,
  value: (name) => `${name} 这个数`,
  kind: (name) => `${name} 是`,
  kinds: { tensor: '张量', 'zero-dim': '0 维张量', number: 'Python 的数' },
  operator: '运算',
  inplace: '原地',
  categories: { bool: 'bool', int: '整数', float: '浮点数', complex: '复数' },
  lattice: ({ a, b, common }) =>
    `从底下的 bool 到顶上的 complex128 的各种 dtype；a 是 ${a.dtype}，b 是 ${b.dtype}，公共 dtype 是 ${common}。`,
  common: '公共 dtype',
  python: '两个都不是张量：Python 自己算，轮不到 PyTorch。',
  reasons: {
    same: ({ common }) => `两边都是 ${common}，什么都不用转换。`,
    category: ({ common, strongCategory }) =>
      `两边地位相同，听类别高的一边（${strongCategory}），哪怕它更窄：${common}。`,
    wider: ({ common }) => `两边地位相同，类别也相同：取更宽、装得下两者的 ${common}。`,
    third: ({ common }) => `谁也装不下谁。顺着箭头往上，两边最先都能到的是 ${common}。`,
    decides: ({ strong, strongKind, weak, common }) =>
      `${strong} ${strongKind === 'tensor' ? '有维度' : '是张量'}，${weak} 的类别又不更高：${strong} 一个说了算，${common}。`,
    overruled: ({ strong, strongKind, weak, weakCategory, strongCategory, common }) =>
      `${strong} ${strongKind === 'tensor' ? '有维度' : '是张量'}，地位比 ${weak} 高；但${weakCategory}这个类别比${strongCategory}高，所以是 ${common}。`,
  },
  quotient: (dtype) => `除法把整数变成浮点数，取默认的 ${dtype}。`,
  comparison: '比较时按这个类型，得到的是 bool。',
  rebound: '数不能原地改：Python 会让名字 a 指向一个新张量。',
  refusals: {
    cast: (dtype) => `原地运算时 a 必须仍是 ${dtype}，而结果的类别比它高，放不进去。`,
    output: () => '原地运算时，a 的形状也不能变。',
    other: () => 'PyTorch 对这种类型没有这个运算。',
  },
  keeps: (dtype) => `原地运算时，a 的类型不变：${dtype}。`,
  of: (source, result) => `${source}：${result}。`,
}

export const words: Readonly<Record<Lang, Words>> = { zh, en }

/** Why the result is what it is. */
export function because(promotion: Promotion, lang: Lang): string {
  const t = words[lang]
  const { a, reason, winner, common, computed, result, operator, inplace, isRebound } = promotion
  if (result.kind === 'python') return t.python
  const loser = winner === 'a' ? 'b' : 'a'
  const why = t.reasons[reason]({
    strong: winner,
    strongKind: promotion[winner].kind,
    weak: loser,
    common,
    strongCategory: t.categories[promotion[winner].category],
    weakCategory: t.categories[promotion[loser].category],
  })
  const effects = [
    operator === '<' && result.kind === 'dtype' && t.comparison,
    computed !== common && t.quotient(computed),
    result.kind === 'error' && (t.refusals[result.error.id] ?? t.refusals.other!)(a.dtype),
    isRebound ? t.rebound : inplace && result.kind === 'dtype' && t.keeps(result.dtype),
  ]
  return why + effects.filter(Boolean).join('')
}
