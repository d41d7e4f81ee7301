import type { Lang } from '@/lib/text'

const en = {
  title: 'Diagram of the model',
  hint: 'Choose a module to look inside it.',
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  smaller: 'Smaller',
  larger: 'Larger',
  fit: 'Fit',
  save: 'Save as SVG',
  output: 'output',
  unfold: (name: string) => `${name}: look inside`,
  fold: (name: string) => `${name}: fold`,
  times: (count: number) => `${count} times in a row`,
  empty: 'Run a program that does something with tensors, and its diagram is here.',
}

const zh: typeof en = {
  title: '模型结构图',
  hint: '点一个模块，看看里面。',
  unfoldAll: '全部展开',
  foldAll: '全部折叠',
  smaller: '缩小',
  larger: '放大',
  fit: '适应窗口',
  save: '保存为 SVG',
  output: '输出',
  unfold: (name) => `${name}：展开`,
  fold: (name) => `${name}：折叠`,
  times: (count) => `连续 ${count} 次`,
  empty: '运行一段用到张量的程序，这里就会画出它的结构。',
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
