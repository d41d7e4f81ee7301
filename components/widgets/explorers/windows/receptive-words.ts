import { presets, type LayerKind } from '@/lib/explore/receptive'
import type { Lang } from '@/lib/text'

const kinds: Readonly<Record<LayerKind, string>> = { conv: 'Conv', max: 'MaxPool', avg: 'AvgPool' }

const en = {
  kinds,
  preset: 'For instance',
  presets: {
    vgg: 'VGG blocks',
    resnet: 'ResNet stem',
    dilated: 'dilated stack',
    plain: 'three 3×3',
  } satisfies Record<keyof typeof presets, string>,
  input: 'Input',
  layer: 'Layer',
  length: 'Length',
  field: 'Sees',
  how: 'How',
  stride: 'Jump',
  start: 'Start',
  add: 'Add a layer',
  up: (layer: number) => `Layer ${layer}: earlier`,
  down: (layer: number) => `Layer ${layer}: later`,
  remove: (layer: number) => `Layer ${layer}: remove`,
  label: (layer: string, length: number, sees: number) => `${layer} · ${length} · sees ${sees}`,
  row: (row: number) => (row === 0 ? 'input' : `layer ${row}`),
  cell: (row: number, cell: number) => (row === 0 ? `input ${cell}` : `layer ${row}, cell ${cell}`),
  outside: 'padding',
  picture: 'What one cell depends on, back to the input',
  sees: (cell: string, size: number, first: string, last: string) =>
    size === 1
      ? `${cell}: sees place ${first} of the input alone.`
      : `${cell}: sees ${size} places of the input, ${first} to ${last}.`,
  inside: (inside: number) => `${inside} of them lie in the input; the rest is padding.`,
  holes: (seen: number) => `With holes between: it depends on ${seen} of them.`,
  jump: (stride: number) =>
    `The next cell of that layer sees ${stride === 1 ? '1 place' : `${stride} places`} further on.`,
  legend:
    'Jump: how far apart two neighbours see. Start: the first place that cell 0 sees; below 0 it lies in the padding. Every layer adds (kernel_size − 1) × dilation × the jump before it.',
  code: 'In two dimensions, as Python',
}

const zh: typeof en = {
  kinds,
  preset: '例如',
  presets: { vgg: 'VGG 块', resnet: 'ResNet 开头', dilated: '空洞卷积叠加', plain: '三个 3×3' },
  input: '输入',
  layer: '层',
  length: '长度',
  field: '看见',
  how: '怎么来',
  stride: '间隔',
  start: '起点',
  add: '加一层',
  up: (layer) => `第 ${layer} 层：提前`,
  down: (layer) => `第 ${layer} 层：推后`,
  remove: (layer) => `第 ${layer} 层：删去`,
  label: (layer, length, sees) => `${layer} · ${length} 格 · 看见 ${sees}`,
  row: (row) => (row === 0 ? '输入' : `第 ${row} 层`),
  cell: (row, cell) => (row === 0 ? `输入第 ${cell} 格` : `第 ${row} 层第 ${cell} 格`),
  outside: '填充',
  picture: '一格依赖哪些格，一直追到输入',
  sees: (cell, size, first, last) =>
    size === 1 ? `${cell}只看得见输入的第 ${first} 格。` : `${cell}看得见输入的 ${size} 格，从 ${first} 到 ${last}。`,
  inside: (inside) => `其中 ${inside} 格在输入里，其余是填充。`,
  holes: (seen) => `中间有洞：真正依赖的是 ${seen} 格。`,
  jump: (stride) => `这一层的下一格，视野往后移 ${stride} 格。`,
  legend:
    '间隔：相邻两格的视野错开多少。起点：第 0 格看见的第一个位置，小于 0 就在填充里。每一层使视野增大（kernel_size − 1）× dilation × 上一层的间隔。',
  code: '写成二维的 Python',
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
export type Words = typeof en
