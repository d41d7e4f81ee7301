import type { Kind, Mode } from '@/lib/explore/windows/settings'
import type { Lang } from '@/lib/text'

const en = {
  kind: 'Layer',
  dims: 'Dimensions',
  less: 'less',
  more: 'more',
  modes: { zeros: 'zeros', reflect: 'reflect', replicate: 'replicate', circular: 'circular' } satisfies Record<
    Mode,
    string
  >,
  ints: (rank: number) =>
    rank === 1 ? 'a whole number' : `a whole number, or ${rank} of them: ${rank === 2 ? '2, 3' : '1, 2, 3'}`,
  range: (min: number, max: number) => `from ${min} to ${max} here`,
  input: 'Input',
  padded: 'Input x, with padding around it',
  bare: 'Input x',
  kernel: 'Kernel w',
  output: 'Output y',
  columns: 'Output: one column for each window',
  stamped: 'Output y; dashed: cropped by padding',
  stampedBare: 'Output y',
  padding: 'padding',
  beyond: 'outside',
  cropped: 'cropped',
  extra: 'added by output_padding',
  drag: 'Drag the window, or point at a cell of the output. Pointing at a number of the input shows every output it goes into.',
  dragStamp:
    'Drag the stamp, or point at a number of the input. Pointing at a cell of the output shows what was added up there.',
  stamp: (source: string, value: string) => `${source} = ${value}: the kernel is laid here, times ${value}.`,
  meets: (count: number) => (count === 1 ? 'One stamp covers this cell.' : `${count} stamps overlap here and add up.`),
  feeds: (source: string, count: number) =>
    count === 0
      ? `No window covers ${source}: it has no influence at all.`
      : `${source} goes into ${count} ${count === 1 ? 'output' : 'outputs'}.`,
  unseen: (count: number) =>
    count === 1 ? 'One number of the input is under no window.' : `${count} numbers of the input are under no window.`,
  dropped:
    'Dashed: the window that rounding up would add. It begins neither inside the input nor in the padding on its left, so PyTorch drops it.',
  overhang: 'A window that rounding up adds may reach beyond the input; only what is there counts.',
  divisor: (padding: number) =>
    padding > 0
      ? `${padding} ${padding === 1 ? 'zero' : 'zeros'} of the padding counted.`
      : 'Only numbers of the input are counted.',
  extras:
    'Tinted: what output_padding adds, at the end only. Stamps reach there too: it lets more of the whole stand, and puts no zeros around it.',
  sizes: 'How the size comes about',
  likewise: (names: string) => `${names}: the same numbers.`,
  soFar: 'add up step by step',
  edit: 'Change the numbers',
  number: (name: string) => `${name}, number by number`,
  large: 'More cells than can be drawn here; make it smaller.',
  unknown: 'What PyTorch does with this is not modelled here.',
  result: (cell: string, value: string, shape: string) => `${cell} = ${value}. The output has shape ${shape}.`,
  attempt: 'The padded input, and what one window would cover',
  help: {
    too_small: 'The window covers more than the padded input has. Pad more, or take a smaller kernel or dilation.',
    output_small: 'Nothing would be left: there is no room for even one cell of the output.',
    padding:
      'Pooling may be padded by at most half of what its window covers; otherwise a window could lie in padding alone.',
    padding_half: 'Pooling may be padded by at most half of kernel_size, whatever the dilation.',
    output_padding:
      'output_padding only chooses among the sizes that one input size can come from, so it must stay below the stride or the dilation.',
    same_stride: 'With a stride, no padding keeps every size; PyTorch refuses padding="same" then.',
    pad_reflect: 'A reflection needs numbers to reflect: the padding must be smaller than the input.',
    pad_circular: 'A circle is walked around once at most: the padding may not be larger than the input.',
    stride_zero: 'A window that does not move would never end. For pooling, a stride left out is kernel_size.',
    input_small: 'In three dimensions, average pooling wants an input at least as large as its window.',
    kernel: 'A window must cover at least one number.',
    dilation: 'A dilation of 1 is a window without holes, and there is none below it.',
    negative_padding: 'Layers only add padding. To cut something off, take a slice, or F.pad with negative numbers.',
    type: "Only convolutions know the words 'same' and 'valid'.",
  } as Readonly<Record<string, string>>,
}

const zh: typeof en = {
  kind: '层',
  dims: '维数',
  less: '减一',
  more: '加一',
  modes: { zeros: 'zeros 补零', reflect: 'reflect 镜像', replicate: 'replicate 复制', circular: 'circular 循环' },
  ints: (rank) => (rank === 1 ? '一个整数' : `一个整数，或 ${rank} 个：${rank === 2 ? '2, 3' : '1, 2, 3'}`),
  range: (min, max) => `这里取 ${min} 到 ${max}`,
  input: '输入',
  padded: '输入 x 与四周的填充',
  bare: '输入 x',
  kernel: '卷积核 w',
  output: '输出 y',
  columns: '输出：每个窗口一列',
  stamped: '输出 y；虚线格被 padding 裁掉',
  stampedBare: '输出 y',
  padding: '填充',
  beyond: '界外',
  cropped: '被裁掉',
  extra: 'output_padding 加的',
  drag: '拖动窗口，或指着输出的一格；指着输入的一个数，看它进了哪些输出。',
  dragStamp: '拖动印章，或指着输入的一个数；指着输出的一格，看那里加了哪几项。',
  stamp: (source, value) => `${source} = ${value}：整个卷积核乘以 ${value}，盖在这里。`,
  meets: (count) => (count === 1 ? '只有一个印章盖到这一格。' : `${count} 个印章在这里重叠，相加。`),
  feeds: (source, count) =>
    count === 0 ? `没有窗口盖住 ${source}：它对结果毫无影响。` : `${source} 进入 ${count} 个输出。`,
  unseen: (count) => `输入里有 ${count} 个数没有任何窗口盖到。`,
  dropped: '虚线框是向上取整会多出来的窗口：它的起点既不在输入里，也不在左侧的填充里，所以 PyTorch 丢掉它。',
  overhang: '向上取整多出来的窗口可以伸到输入之外，只有真正存在的数才算。',
  divisor: (padding) => (padding > 0 ? `其中 ${padding} 个是填充的零，也算进了个数。` : '只数输入里的数。'),
  extras: '着色的行与列由 output_padding 添上，只加在末端。印章也盖得到那里：它只是少裁一些，并不是补零。',
  sizes: '输出尺寸怎么来',
  likewise: (names) => `${names} 的数字相同。`,
  soFar: '逐步累加',
  edit: '改数字',
  number: (name) => `${name}，逐个数字`,
  large: '格子太多，这里画不下；请改小一些。',
  unknown: 'PyTorch 在这里的行为，本站没有建模。',
  result: (cell, value, shape) => `${cell} = ${value}。输出的形状是 ${shape}。`,
  attempt: '填充后的输入，和一个窗口要盖住的范围',
  help: {
    too_small: '窗口盖住的范围比填充后的输入还大。多填充一些，或把卷积核、dilation 改小。',
    output_small: '什么也剩不下：输出连一格的位置都没有。',
    padding: '池化的填充最多是窗口覆盖长度的一半，否则可能有窗口整个落在填充里。',
    padding_half: '池化的填充最多是 kernel_size 的一半，与 dilation 无关。',
    output_padding: 'output_padding 只是在几种可能的尺寸里挑一种，所以必须小于 stride 或 dilation。',
    same_stride: '步长不为 1 时，没有哪种填充能保持尺寸，PyTorch 于是不接受 padding="same"。',
    pad_reflect: '镜像要有数可照：填充必须小于输入。',
    pad_circular: '循环最多绕一圈：填充不能大于输入。',
    stride_zero: '窗口不动，就永远滑不完。池化省略 stride 时，取 kernel_size。',
    input_small: '三维平均池化要求输入不小于窗口。',
    kernel: '窗口至少要盖住一个数。',
    dilation: 'dilation 为 1 就是没有洞的窗口，再小就没有了。',
    negative_padding: '这些层只会往外填充。想裁掉一些，请用切片，或给 F.pad 负数。',
    type: "只有卷积认得 'same' 与 'valid' 这两个词。",
  },
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
export type Words = typeof en

export const kindNames: Readonly<Record<Kind, string>> = {
  conv: 'Conv',
  transposed: 'ConvTranspose',
  max: 'MaxPool',
  avg: 'AvgPool',
  unfold: 'Unfold',
}

/** PyTorch says the same thing in several places, each in words of its own. */
const alike: Readonly<Record<string, string>> = {
  stride: 'stride_zero',
  stride_1d: 'stride_zero',
  kernel_1d: 'kernel',
  kernel_zero: 'kernel',
  dilation_1d: 'dilation',
  dilation_zero: 'dilation',
  padding_1d: 'padding_half',
  output_small_1d: 'output_small',
  negative_padding_1d: 'negative_padding',
}

/** What an error means, in our words; undefined: it speaks for itself. */
export const helpFor = (t: Words, id: string): string | undefined => t.help[alike[id] ?? id]
