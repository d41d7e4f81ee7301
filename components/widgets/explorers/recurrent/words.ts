import type { Lang } from '@/lib/text'

const en = {
  cell: 'Cell',
  steps: 'Steps',
  times: 'All numbers, step by step: choose one to see where it comes from',
  at: (stage: string, time: number) => `${stage} at t = ${time}`,
  drawing: (cell: string, stage: string) => `An ${cell} cell; lit is what ${stage} is computed from.`,
  unit: (unit: number) => `Unit ${unit}`,
  state: 'Sequence and first state',
  weights: (cell: string): string => (cell === 'RNN' ? 'Weights' : 'Weights, gate below gate as PyTorch stores them'),
  cut: 'Numbers are kept within ±1000 here.',
  others: (time: number) => `The same weights as other texts would use them, t = ${time}`,
  otherNames: {
    pytorch: 'PyTorch',
    resetFirst: 'reset before the product (Cho et al. 2014)',
    zForNew: 'z weighs what is new (Chung et al. 2014)',
  },
  result: (stage: string, time: number, numbers: string) => `t = ${time}: ${stage} = (${numbers})`,
}

const zh: typeof en = {
  cell: '单元',
  steps: '步数',
  times: '每一步的所有数：选一个，看它怎样算出来',
  at: (stage, time) => `t = ${time} 时的 ${stage}`,
  drawing: (cell, stage) => `${cell} 单元；亮着的是算 ${stage} 用到的部分。`,
  unit: (unit) => `第 ${unit} 个`,
  state: '序列与初始状态',
  weights: (cell) => (cell === 'RNN' ? '权重' : '权重：和 PyTorch 一样，一个门叠在另一个门下面'),
  cut: '这里的数限制在 ±1000 以内。',
  others: (time) => `同样的权重，换成别处的写法来算，t = ${time}`,
  otherNames: {
    pytorch: 'PyTorch',
    resetFirst: '先重置，再乘矩阵（Cho 等，2014）',
    zForNew: 'z 是新内容的比重（Chung 等，2014）',
  },
  result: (stage, time, numbers) => `t = ${time}：${stage} = (${numbers})`,
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
