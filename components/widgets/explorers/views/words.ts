import { writeTuple } from '@/lib/shape/tuple'
import type { Lang } from '@/lib/text'
import type { Step } from '@/lib/explore/views/merging'

type Join = Extract<Step, { kind: 'join' }>
type Cut = Extract<Step, { kind: 'cut' }>

/** `s[2] × d[2] = 1 × 4 = 4`. */
const product = ({ next, wanted }: Join, shape: readonly number[], strides: readonly number[]) =>
  next === null ? String(wanted) : `s[${next}] × d[${next}] = ${strides[next]} × ${shape[next]} = ${wanted}`

const en = {
  part: 'Look at',
  parts: { strides: 'When view succeeds', pixels: 'permute or reshape?' },
  before: 'Before that',
  none: 'nothing (contiguous)',
  chain: 'y = x…',
  target: 'new shape',
  code: 'The call',
  copy: 'Copy the code',
  figure: 'The dimensions of y, and the new ones that are cut from them',
  size: 'd',
  stride: 's',
  fresh: 'new',
  start: (dim: number) =>
    `From the back: dimension ${dim} begins a piece. Does the dimension before it follow on in memory?`,
  scalar: 'y has no dimensions: its one element is a piece.',
  join: (step: Join, shape: readonly number[], strides: readonly number[]) => {
    const { dim, stride, how } = step
    if (how === 'alone')
      return `Dimension ${dim} has size 1: nobody takes a step along it, so its stride does not matter. It joins the piece.`
    const right = product(step, shape, strides)
    return how === 'equal'
      ? `s[${dim}] = ${stride}, and ${right}: equal. Dimension ${dim} joins the piece.`
      : `s[${dim}] = ${stride}, but ${right}: not equal. Memory breaks here, and the piece is complete.`
  },
  cut: ({ count, product, strides, fits }: Cut) =>
    fits
      ? `The piece holds ${count}. From the back, new sizes that multiply to ${product}: it fits, with strides ${writeTuple(strides)}.`
      : `The piece holds ${count}, but the new sizes multiply to ${product}: one new dimension would have to span two pieces, with a different gap in between. No stride can say that.`,
  viewed: (strides: string) =>
    `Strides ${strides} describe the new shape: view and reshape both share the storage of y, and nothing moves.`,
  copied: (count: number) =>
    `So view raises an error. reshape copies the ${count} numbers, row by row, into new storage; y.contiguous() makes the same copy before.`,
  refused: 'The new shape does not hold the same number of elements, so neither view nor reshape can do it.',
  empty: 'y holds no elements, so any shape that holds none will do.',
  before_refused: 'PyTorch refuses what comes before.',
  unread: (text: string) => `This cannot be followed here: ${text}. Try it in real PyTorch.`,
  problem: {
    shape: 'Sizes from 0 to 64, at most 5 dimensions, at most 64 elements altogether, please.',
    large: 'That is too much to draw: at most 64 elements and 5 dimensions, please.',
  },
  answers: 'Three ways to ask',
  memory: 'memory',
  fates: { view: 'that of y', copy: 'new' },
  strip: 'Storage of y',
  stripShared: 'Storage, shared by y and the result',
  stripCopy: 'New storage, after reshape',
  stripOf: (label: string, count: number) => `${label}: ${count} places`,
  place: (name: string, value: number, at: number, sum: string) => `${name} = ${value}: ${sum} = place ${at}`,
  height: 'H',
  width: 'W',
  pixels: (strayed: number, count: number) =>
    strayed === 0
      ? 'With a single pixel the order makes no difference.'
      : `permute keeps every number with its colour: the three planes are red, green and blue. reshape fills the planes in the order of memory, in which the three colours of a pixel lie side by side: ${strayed} of ${count} numbers end up in a plane of another colour. The shapes are the same, and there is no error.`,
  channels: ['red', 'green', 'blue'],
  picture: (name: string) => `${name} as a picture`,
}

const zh: typeof en = {
  part: '看什么',
  parts: { strides: 'view 什么时候能成', pixels: '换轴还是变形？' },
  before: '先做什么',
  none: '什么也不做（连续）',
  chain: 'y = x…',
  target: '新形状',
  code: '这次调用',
  copy: '复制代码',
  figure: 'y 的各维，以及从中切出的新维度',
  size: 'd',
  stride: 's',
  fresh: '新',
  start: (dim) => `从后往前看：第 ${dim} 维自成一段。它前面的那一维在内存里接得上吗？`,
  scalar: 'y 没有维度，唯一的元素就是一段。',
  join: (step, shape, strides) => {
    const { dim, stride, how } = step
    if (how === 'alone') return `第 ${dim} 维大小是 1：在这一维上无处可走，步幅是多少都无所谓，并进这一段。`
    const right = product(step, shape, strides)
    return how === 'equal'
      ? `s[${dim}] = ${stride}，而 ${right}：相等，第 ${dim} 维并进这一段。`
      : `s[${dim}] = ${stride}，而 ${right}：不等，内存在这里断开，这一段到此为止。`
  },
  cut: ({ count, product, strides, fits }) =>
    fits
      ? `这一段有 ${count} 个元素。从后往前取新的大小，乘起来是 ${product}：正好，步幅是 ${writeTuple(strides)}。`
      : `这一段有 ${count} 个元素，新的大小乘起来却是 ${product}：有一个新维度要跨过两段，中间的间隔不一样，没有步幅能表示。`,
  viewed: (strides) => `步幅 ${strides} 就能表示新形状：view 和 reshape 都与 y 共用存储，一个数也不搬。`,
  copied: (count) =>
    `所以 view 报错；reshape 把 ${count} 个数按行优先复制到新的存储；y.contiguous() 则是先做同样的复制。`,
  refused: '新形状容纳的元素个数不同，view 和 reshape 都做不到。',
  empty: 'y 一个元素也没有，随便哪个没有元素的形状都行。',
  before_refused: '前面那一步 PyTorch 就不接受。',
  unread: (text) => `这里跟不上这一段：${text}。请在真正的 PyTorch 里试。`,
  problem: {
    shape: '每一维 0 到 64，至多 5 维，总共至多 64 个元素。',
    large: '太大，画不下：至多 64 个元素、5 个维度。',
  },
  answers: '三种问法',
  memory: '内存',
  fates: { view: '与 y 共用', copy: '新的' },
  strip: 'y 的存储',
  stripShared: '存储，y 与结果共用',
  stripCopy: 'reshape 之后的新存储',
  stripOf: (label, count) => `${label}：共 ${count} 格`,
  place: (name, value, at, sum) => `${name} = ${value}：${sum} = 第 ${at} 格`,
  height: 'H',
  width: 'W',
  pixels: (strayed, count) =>
    strayed === 0
      ? '只有一个像素时，先后次序没有区别。'
      : `permute 让每个数留在自己的颜色里：三个平面正是红、绿、蓝。reshape 按内存里的先后填满三个平面，而一个像素的三种颜色在内存里挨在一起：${count} 个数里有 ${strayed} 个落进了别的颜色的平面。形状一样，也不报错。`,
  channels: ['红', '绿', '蓝'],
  picture: (name) => `${name} 画成图`,
}

/** The words of the explorer of views. */
export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
