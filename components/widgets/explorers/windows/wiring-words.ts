import { presets } from '@/lib/explore/wiring'
import type { Lang } from '@/lib/text'

type Preset = keyof typeof presets

const share = (count: number, full: number) => `${Math.round((1000 * count) / full) / 10}%`

const en = {
  preset: 'For instance',
  presets: {
    full: 'no groups',
    grouped: '3 groups',
    depthwise: 'depthwise',
    multiplied: 'depthwise, two each',
    separable: 'depthwise + pointwise',
  } satisfies Record<Preset, string>,
  pointwise: '1×1 convolution behind it',
  picture: 'Channels: the inputs x on the left',
  matrix: (kernel: string, from: string, to: string) =>
    `Weights: a ${kernel} kernel from ${from} (across) to ${to} (down)`,
  reads: (name: string, from: readonly string[], through: readonly string[] | null) =>
    `${name} reads ${from.join(', ')}${through ? `, and through them ${through.join(', ')}` : ''}.`,
  goes: (name: string, to: readonly string[]) => `${name} goes into ${to.join(', ')}.`,
  weight: (shape: string, count: number) => `weight (${shape}): ${count} numbers`,
  count: (count: number, full: number) =>
    count === full
      ? `${count} weights: as many as one convolution without groups has.`
      : `${count} weights; one convolution without groups would have ${full} (this is ${share(count, full)}).`,
  divisors: (list: string) => `groups must divide both numbers of channels: here ${list} would do.`,
}

const zh: typeof en = {
  preset: '例如',
  presets: {
    full: '不分组',
    grouped: '3 组',
    depthwise: '逐通道',
    multiplied: '逐通道，每个出两个',
    separable: '逐通道 + 逐点',
  },
  pointwise: '后面接 1×1 卷积',
  picture: '通道：左边是输入 x',
  matrix: (kernel, from, to) => `权重：每格是一个 ${kernel} 的核，从 ${from}（横）到 ${to}（竖）`,
  reads: (name, from, through) =>
    `${name} 读 ${from.join('、')}${through ? `，经由它们读到 ${through.join('、')}` : ''}。`,
  goes: (name, to) => `${name} 进入 ${to.join('、')}。`,
  weight: (shape, count) => `weight (${shape})：${count} 个数`,
  count: (count, full) =>
    count === full
      ? `共 ${count} 个权重，与一个不分组的卷积一样多。`
      : `共 ${count} 个权重；一个不分组的卷积要 ${full} 个（现在是它的 ${share(count, full)}）。`,
  divisors: (list) => `groups 必须同时整除两个通道数，这里可以取 ${list}。`,
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
export type Words = typeof en
