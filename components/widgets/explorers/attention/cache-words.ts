import { bytes, count, type CacheView, type Score } from '@/lib/explore/cache'
import type { Lang } from '@/lib/text'

const en = {
  kind: 'attention',
  kinds: { self: 'self', cross: 'cross' },
  prompt: 'prompt',
  tokens: 'tokens',
  plain: 'without a cache',
  cached: 'with a cache',
  scores: 'scores: a row for each query, a column for each key',
  legend: {
    now: 'new',
    again: 'worked out again',
    kept: 'before, not again',
    hidden: 'masked',
    later: 'not yet there',
  } satisfies Record<Score, string>,
  tensor: 'at this step',
  made: 'k, v made',
  used: 'K, V looked at',
  nothing: 'nothing',
  output: 'output',
  multiplyAdds: 'multiply-adds',
  total: 'in total so far',
  bytes: 'kept',
  plot: 'Multiply-adds of each step',
  axis: 'step',
  headsError:
    'Each head of keys and values serves as many heads of queries as any other: kv_heads has to divide heads.',
  result: ({ now, length, steps, total }: CacheView): string => {
    const { plain, cached, bytes: size } = steps[now]!
    if (now === 0)
      return `Step 1 reads the ${length} ${length === 1 ? 'position' : 'positions'} of the prompt in both ways: ${count(plain.multiplyAdds)} multiply-adds. Then ${bytes(size)} are kept.`
    return `Step ${now + 1}, length ${length}: ${count(plain.multiplyAdds)} multiply-adds without a cache, ${count(cached.multiplyAdds)} with it; in total ${ratio(total)} times as many. The cache holds ${bytes(size)}.`
  },
  cross: 'Keys and values come from the encoder, so they are made once, at the first step; the cache does not grow.',
  mask: 'With a cache there is one query, the newest, and it may see all keys: no mask. is_causal=True would let it see key 0 alone.',
  grouped: (heads: number) => `Grouped-query attention: ${heads} heads of queries share one head of keys and values.`,
}

const ratio = ({ plain, cached }: CacheView['total']) => Number((plain / cached).toPrecision(3))

const zh: typeof en = {
  kind: '注意力',
  kinds: { self: '自注意力', cross: '交叉' },
  prompt: '提示长度',
  tokens: '步数',
  plain: '没有缓存',
  cached: '有缓存',
  scores: '分数：一行一个查询，一列一个键',
  legend: { now: '新算', again: '重算', kept: '算过，不再算', hidden: '遮住', later: '还没有' },
  tensor: '这一步',
  made: '新算的 k、v',
  used: '要看的 K、V',
  nothing: '无',
  output: '输出',
  multiplyAdds: '乘加次数',
  total: '到此累计',
  bytes: '缓存大小',
  plot: '每一步的乘加次数',
  axis: '步',
  headsError: '每个键值头服务的查询头一样多：kv_heads 必须整除 heads。',
  result: ({ now, length, steps, total }) => {
    const { plain, cached, bytes: size } = steps[now]!
    if (now === 0)
      return `第 1 步读入提示的 ${length} 个位置，两种做法一样：${count(plain.multiplyAdds)} 次乘加。之后留下 ${bytes(size)}。`
    return `第 ${now + 1} 步，长度 ${length}：没有缓存要 ${count(plain.multiplyAdds)} 次乘加，有缓存只要 ${count(cached.multiplyAdds)} 次；累计起来，没有缓存是有缓存的 ${ratio(total)} 倍。缓存占 ${bytes(size)}。`
  },
  cross: '键和值来自编码器，只在第一步算一次；缓存不再变大。',
  mask: '有缓存时只有一个最新的查询，所有的键它都可以看，不用掩码；写了 is_causal=True，它反而只看得到第 0 个键。',
  grouped: (heads) => `分组查询注意力：${heads} 个查询头共用一个键值头。`,
}

export type CacheWords = typeof en
export const words: Readonly<Record<Lang, CacheWords>> = { zh, en }
