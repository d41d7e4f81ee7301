import type { AttentionView, StageName } from '@/lib/explore/attention'
import type { Row } from '@/lib/explore/attention-cell'
import { round } from '@/lib/explore/format'
import type { Lang } from '@/lib/text'

const numbers = (row: readonly number[]) => `(${row.map((one) => round(one, 3)).join(', ')})`

const en = {
  from: 'begin with',
  fromX: 'X and weights',
  heads: 'heads',
  scale: (width: number) => `divide by √${width}`,
  mask: 'mask',
  masks: {
    none: 'none',
    causal: 'is_causal',
    'lower-right': 'lower right',
    padding: 'padding',
    own: 'own',
  } satisfies Record<AttentionView['mask'], string>,
  reader: 'the mask is given to',
  bits: 'mask',
  stages: {
    projected: 'Q, K, V',
    scores: 'Q Kᵀ',
    scaled: 'scaled',
    masked: 'masked',
    weights: 'softmax: weights',
    output: 'weights · V: output',
  } satisfies Record<StageName, string>,
  reading: (isSdpa: boolean): string =>
    isSdpa
      ? 'F.scaled_dot_product_attention reads True as “may be seen”.'
      : 'nn.MultiheadAttention reads True as “hidden”: the same mask does the opposite.',
  corner: (L: number, S: number) =>
    `L = ${L} and S = ${S} differ, and is_causal begins in the top left corner: query 0 sees key 0 alone. For a cache, where the last query is the newest, take “lower right”.`,
  blind: (queries: readonly number[], isSdpa: boolean) =>
    `Query ${queries.join(', ')} may see no key. ${
      isSdpa
        ? 'F.scaled_dot_product_attention gives such a row 0 (PyTorch 2.13).'
        : 'A softmax of nothing but −inf is 0 / 0: with need_weights=True, nn.MultiheadAttention gives nan.'
    }`,
  unscaled: (width: number) =>
    `Without dividing by √${width}, scores grow with the number of features, softmax gets sharper and its gradient smaller.`,
  split: (heads: number, width: number) =>
    `Each of the ${heads} heads sees ${width} of the features, and has weights of its own; the outputs are put side by side.`,
  headsError: 'Each head gets d / heads features, and that has to be a whole number.',
  result: ({ query, key, weight, output }: Row) =>
    key === null
      ? `Query ${query} may see no key; its output is ${numbers(output)}.`
      : `Query ${query} looks most at key ${key}, with weight ${round(weight, 3)}; its output is ${numbers(output)}.`,
}

const zh: typeof en = {
  from: '从哪里开始',
  fromX: 'X 与权重',
  heads: '头数',
  scale: (width) => `除以 √${width}`,
  mask: '掩码',
  masks: { none: '无', causal: 'is_causal', 'lower-right': '右下对齐', padding: '补齐', own: '自己写' },
  reader: '掩码交给',
  bits: '掩码',
  stages: {
    projected: 'Q、K、V',
    scores: 'Q Kᵀ',
    scaled: '缩放',
    masked: '遮住',
    weights: 'softmax：权重',
    output: '权重 · V：输出',
  },
  reading: (isSdpa) =>
    isSdpa
      ? 'F.scaled_dot_product_attention 把 True 读作“可以看”。'
      : 'nn.MultiheadAttention 把 True 读作“遮住”：同一个掩码，作用正好相反。',
  corner: (L, S) =>
    `L = ${L} 与 S = ${S} 不同，is_causal 从左上角对齐：第 0 个查询只看第 0 个键。有缓存时最后一个查询才是最新的，应当选“右下对齐”。`,
  blind: (queries, isSdpa) =>
    `第 ${queries.join('、')} 个查询一个键也看不到。${
      isSdpa
        ? 'F.scaled_dot_product_attention 给这样的一行 0（PyTorch 2.13）。'
        : '全是 −inf 的 softmax 是 0 / 0：need_weights=True 时 nn.MultiheadAttention 给出 nan。'
    }`,
  unscaled: (width) => `不除以 √${width}，特征越多分数越大，softmax 越尖，梯度越小。`,
  split: (heads, width) => `${heads} 个头各看 ${width} 个特征，各有一份权重；输出最后并排拼起来。`,
  headsError: '每个头分到 d / heads 个特征，这必须是整数。',
  result: ({ query, key, weight, output }) =>
    key === null
      ? `第 ${query} 个查询一个键也看不到；输出是 ${numbers(output)}。`
      : `第 ${query} 个查询最看重第 ${key} 个键，权重 ${round(weight, 3)}；输出是 ${numbers(output)}。`,
}

export type AttentionWords = typeof en
export const words: Readonly<Record<Lang, AttentionWords>> = { zh, en }
