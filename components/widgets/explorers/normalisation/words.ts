import type { Kind } from '@/lib/explore/normalisation'
import type { Lang } from '@/lib/text'

interface Shared {
  /** How many groups of so many numbers. */
  readonly groups: number
  readonly count: number
  /** The dimensions over which statistics are taken, and the others. */
  readonly over: string
  readonly each: string
}

interface Words {
  readonly kind: string
  readonly kinds: Readonly<Record<Kind, string>>
  readonly input: string
  readonly inputs: { readonly image: string; readonly sequence: string }
  readonly over: string
  readonly training: string
  readonly weights: (name: string) => string
  readonly x: string
  readonly y: string
  readonly shared: Readonly<Record<Kind, (of: Shared) => string>>
  readonly channels: string
  readonly evaluating: string
  readonly same: string
  readonly group: (count: number) => string
  readonly mean: string
  readonly variance: string
  readonly remembered: string
  readonly square: string
  readonly running: (steps: number) => string
  readonly columns: readonly string[]
  readonly momentum: string
  readonly rule: string
  readonly numbers: string
  readonly seed: string
  readonly refused: string
}

const en: Words = {
  kind: 'normalisation',
  kinds: { batch: 'batch', layer: 'layer', instance: 'instance', group: 'group', rms: 'RMS' },
  input: 'input',
  inputs: { image: '(N, C, H, W)', sequence: '(N, L, C)' },
  over: 'over the last',
  training: 'training',
  weights: (name) => `${name}, separated by spaces`,
  x: 'x',
  y: 'output',
  shared: {
    batch: ({ groups, count, over }) =>
      `Batch norm: ${groups} channels, one mean and one variance for each, of ${over} = ${count} numbers.`,
    layer: ({ count, over, each }) =>
      `Layer norm: one mean and one variance for each ${each}, of ${over} = ${count} numbers; the batch plays no part.`,
    instance: ({ count, over }) =>
      `Instance norm: one mean and one variance for each channel of each sample, of ${over} = ${count} numbers.`,
    group: ({ count, over }) =>
      `Group norm: one mean and one variance for each group of channels of each sample, of ${over} = ${count} numbers.`,
    rms: ({ count, over, each }) =>
      `RMS norm: no mean is subtracted; one mean of squares for each ${each}, of ${over} = ${count} numbers.`,
  },
  channels:
    ' Dimension 1 counts as the channels, and here it is L: for features in the last dimension, transpose(1, 2) first.',
  evaluating: ' In evaluation the remembered statistics are used, whatever is in the batch.',
  same: ' Training and evaluation give the same.',
  group: (count) => `${count} numbers share these statistics`,
  mean: 'mean',
  variance: 'variance (divided by n)',
  remembered: 'remembered',
  square: 'mean of squares',
  running: (steps) => `What is remembered after ${steps} ${steps === 1 ? 'batch' : 'batches'} in training`,
  columns: ['channel', 'batch mean', 'variance (n)', 'variance (n − 1)', 'running_mean', 'running_var'],
  momentum: 'momentum',
  rule: 'running ← (1 − momentum) · running + momentum · batch; the variance goes in divided by n − 1.',
  numbers: 'The numbers of x',
  seed: 'other numbers',
  refused: 'PyTorch raises this before anything is calculated.',
}

const zh: Words = {
  kind: '归一化',
  kinds: { batch: 'batch', layer: 'layer', instance: 'instance', group: 'group', rms: 'RMS' },
  input: '输入',
  inputs: { image: '(N, C, H, W)', sequence: '(N, L, C)' },
  over: '最后几维',
  training: '训练',
  weights: (name) => `${name}，用空格隔开`,
  x: 'x',
  y: '输出',
  shared: {
    batch: ({ groups, count, over }) =>
      `批归一化：${groups} 个通道，每个通道一个均值、一个方差，来自 ${over} = ${count} 个数。`,
    layer: ({ count, over, each }) =>
      `层归一化：每个 ${each} 一个均值、一个方差，来自 ${over} = ${count} 个数；与批里其他样本无关。`,
    instance: ({ count, over }) => `实例归一化：每个样本的每个通道一个均值、一个方差，来自 ${over} = ${count} 个数。`,
    group: ({ count, over }) => `组归一化：每个样本的每组通道一个均值、一个方差，来自 ${over} = ${count} 个数。`,
    rms: ({ count, over, each }) => `RMS 归一化：不减均值；每个 ${each} 一个平方的均值，来自 ${over} = ${count} 个数。`,
  },
  channels: '第 1 维算作通道，而这里它是 L：特征在最后一维时，先 transpose(1, 2)。',
  evaluating: '评估时用记住的统计量，不管批里有什么。',
  same: '训练和评估的结果一样。',
  group: (count) => `${count} 个数共用这份统计量`,
  mean: '均值',
  variance: '方差（除以 n）',
  remembered: '记住的',
  square: '平方的均值',
  running: (steps) => `训练过 ${steps} 批之后，记住的是`,
  columns: ['通道', '这一批的均值', '方差（n）', '方差（n − 1）', 'running_mean', 'running_var'],
  momentum: 'momentum',
  rule: 'running ← (1 − momentum) · running + momentum · 这一批；这里用的方差除以 n − 1。',
  numbers: 'x 里的数',
  seed: '换一组数',
  refused: '还没开始算，PyTorch 就报错了。',
}

export const words: Readonly<Record<Lang, Words>> = { zh, en }
