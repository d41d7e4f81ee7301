import type { Fate, Problem } from '@/lib/explore/broadcasting'
import type { Lang } from '@/lib/text'

interface Words {
  readonly shape: (name: string) => string
  readonly third: string
  readonly inplace: string
  readonly result: string
  readonly dimension: string
  readonly table: string
  readonly strides: string
  readonly fates: Readonly<Record<Fate, string>>
  readonly fits: (source: string, shape: string) => string
  readonly stretched: (names: string) => string
  readonly none: string
  readonly clash: (dim: number, sizes: string) => string
  readonly more: string
  readonly fixed: (shape: string) => string
  readonly problems: Readonly<Record<Problem['kind'], string>>
  readonly point: string
  readonly list: (names: readonly string[]) => string
}

const en: Words = {
  shape: (name) => `shape of ${name}`,
  third: 'shape of c (may be left empty)',
  inplace: 'in place',
  result: 'result',
  dimension: 'dim',
  table: 'The shapes, aligned from the right',
  strides: 'strides as expanded',
  fates: {
    equal: 'fits',
    stretched: 'repeated',
    missing: 'not there, counts as 1',
    clash: 'does not fit',
    fixed: 'cannot grow',
  },
  fits: (source, shape) => `${source} has the shape ${shape}.`,
  stretched: (names) => ` Elements of ${names} are used again and again: the stride there is 0, and nothing is copied.`,
  none: ' Nothing is repeated.',
  clash: (dim, sizes) => `In dimension ${dim} the sizes ${sizes} meet; they differ, and neither is 1.`,
  more: ' PyTorch looks from the right, and names the first such dimension.',
  fixed: (shape) =>
    `In place, a is written into and keeps its shape; the sum would be ${shape}. Write a = a + b instead.`,
  problems: {
    text: 'Whole numbers with commas between them, such as (3, 1); () for no dimension.',
    negative: 'A size cannot be negative.',
    rank: 'At most 8 dimensions here.',
    large: 'At most 1000000 in one dimension here.',
  },
  point: 'Point at an element, or move with the arrow keys: what it is made of, or what it goes into.',
  list: (names) => names.join(' and '),
}

const zh: Words = {
  shape: (name) => `${name} 的形状`,
  third: 'c 的形状（可以不填）',
  inplace: '原地',
  result: '结果',
  dimension: '维',
  table: '从右边对齐的形状',
  strides: '扩展后的步幅',
  fates: {
    equal: '配得上',
    stretched: '重复使用',
    missing: '没有，当作 1',
    clash: '配不上',
    fixed: '不能变大',
  },
  fits: (source, shape) => `${source} 的形状是 ${shape}。`,
  stretched: (names) => `${names} 的元素会反复使用：那一维的步幅是 0，什么也不复制。`,
  none: '没有元素要重复使用。',
  clash: (dim, sizes) => `第 ${dim} 维上遇到的大小是 ${sizes}：不相等，又都不是 1。`,
  more: 'PyTorch 从右往左看，报的是最先遇到的那一维。',
  fixed: (shape) => `原地运算写进 a，a 的形状不能变，而和的形状是 ${shape}。改写成 a = a + b 就行。`,
  problems: {
    text: '写整数，用逗号隔开，例如 (3, 1)；没有维度就写 ()。',
    negative: '大小不能是负数。',
    rank: '这里最多 8 维。',
    large: '这里每一维最多 1000000。',
  },
  point: '指着一个元素，或者用方向键移动：看它由谁相加而来，或者用到了哪里。',
  list: (names) => names.join('、'),
}

export const words: Readonly<Record<Lang, Words>> = { zh, en }
