import type { LayersView, Node } from '@/lib/explore/layers'
import type { Lang } from '@/lib/text'

const en = {
  module: 'Module',
  batch: 'batch dimension',
  initial: 'h_0, c_0',
  givens: { none: 'none', given: 'as they should be', swapped: 'batch first' },
  look: 'Show',
  drawing: 'States of all layers and directions over time',
  layer: (layer: number) => `layer ${layer}`,
  shapes: 'All shapes',
  direction: ['forward', 'backward'] as readonly string[],
  state: (layer: number, direction: string, t: number) => `Layer ${layer}, ${direction}, t = ${t}`,
  whole: (state: string, suffix: string, from: number, to: number) =>
    `${state} (weights *${suffix}): it has read ${from === to ? `step ${from}` : `steps ${from} to ${to}`} of the input.`,
  is: (names: string) => `It is ${names}.`,
  and: ' and ',
  kept: 'It goes on to the next step and the layer above, and into no result.',
  notLast: (t: number, s: number) =>
    `Of what its layer is given, it has read only step ${t}: the backward direction begins there. Its last state is at t = 0, h_n[${s}].`,
  output: (shape: string, D: number) =>
    `output has the last layer at every step: ${shape}${D === 2 ? ', forward features first, backward ones behind' : ''}.`,
  outputPitfall: (backward: string, s: number) =>
    `At the last step only the forward half is in h_n. The backward half, ${backward}, has just begun to read; h_n[${s}] stands at t = 0.`,
  h_n: (shape: string, D: number, L: number) =>
    `h_n has the last state that each layer${D === 2 ? ' and direction' : ''} computes, ${shape}: ${D === 2 ? `forward at t = ${L - 1}, backward at t = 0` : `at t = ${L - 1}`}.`,
  viewed: (view: string) => `${view} takes layers and directions apart.`,
  c_n: (shape: string) =>
    `c_n is taken in the same places as h_n: ${shape}. Cell states stay within their own row: they go into no output and no layer above, and a projection leaves them at hidden_size.`,
  batchFirst: 'batch_first turns input and output only; states keep layers × directions first.',
  unnoticed:
    'There are as many states as samples, so PyTorch cannot tell that their dimensions are swapped, and computes with the wrong ones.',
  errors: {
    proj_size: 'Only LSTM can project its hidden state.',
    proj_large: 'A projection makes the state smaller: proj_size must be less than hidden_size.',
    proj_negative: '0 is for no projection.',
    hidden_size: 'States are always (layers × directions, N, features), with batch_first too.',
    hidden_rank: 'Without a batch dimension in the input, the states have none either.',
    no_steps: 'At least one step is needed.',
  } as Readonly<Record<string, string>>,
  insteadOf: (shape: string) => `given: ${shape}`,
}

const zh: typeof en = {
  module: '模块',
  batch: '有批次维',
  initial: 'h_0、c_0',
  givens: { none: '不给', given: '照规矩给', swapped: '批次在前' },
  look: '看哪个结果',
  drawing: '所有层、所有方向在各步的状态',
  layer: (layer) => `第 ${layer} 层`,
  shapes: '所有的形状',
  direction: ['正向', '反向'],
  state: (layer, direction, t) => `第 ${layer} 层，${direction}，t = ${t}`,
  whole: (state, suffix, from, to) =>
    `${state}（权重 *${suffix}）：读过输入的第 ${from === to ? from : `${from} 到 ${to}`} 步。`,
  is: (names) => `它就是 ${names}。`,
  and: '，也是 ',
  kept: '它只传给下一步和上一层，不在任何结果里。',
  notLast: (t, s) =>
    `在这一层拿到的输入里，它只读了第 ${t} 步：反向就从这里开始。反向最后的状态在 t = 0，也就是 h_n[${s}]。`,
  output: (shape, D) => `output 是最后一层每一步的状态：${shape}${D === 2 ? '，正向的特征在前，反向的在后' : ''}。`,
  outputPitfall: (backward, s) =>
    `最后一步只有正向那一半在 h_n 里。反向那一半 ${backward} 才刚开始读；h_n[${s}] 在 t = 0。`,
  h_n: (shape, D, L) =>
    `h_n 从每层${D === 2 ? '每个方向' : ''}取最后算出的状态，${shape}：${D === 2 ? `正向在 t = ${L - 1}，反向在 t = 0` : `在 t = ${L - 1}`}。`,
  viewed: (view) => `用 ${view} 可以把层和方向分开。`,
  c_n: (shape) =>
    `c_n 取的位置与 h_n 相同：${shape}。细胞状态只在自己这一行里传：不进 output，不交给上一层，投影也不改变它，特征数总是 hidden_size。`,
  batchFirst: 'batch_first 只换 input 和 output 的次序，状态的第一维仍是层数 × 方向数。',
  unnoticed: '状态的份数恰好等于批大小，PyTorch 看不出这两维写反了，会照着错的算下去。',
  errors: {
    proj_size: '只有 LSTM 能投影隐藏状态。',
    proj_large: '投影是用来变小的，proj_size 必须小于 hidden_size。',
    proj_negative: '不要投影就写 0。',
    hidden_size: '状态总是 (层数 × 方向数, N, 特征数)，batch_first 时也一样。',
    hidden_rank: '输入没有批次维，状态也就没有。',
    no_steps: '至少要有一步。',
  },
  insteadOf: (shape) => `给的是 ${shape}`,
}

/** The words of the explorer of layers. */
export const words: Readonly<Record<Lang, typeof en>> = { zh, en }

type Words = typeof en

const shapeOf = ({ shapes }: LayersView, name: string) => {
  const row = shapes.find((one) => one.name === name)!
  return `(${row.shape.join(', ')})`
}

/** The sentences about the whole, or about the state that is pointed at. */
export function sayings(view: LayersView, node: Node | null, batch_first: boolean, t: Words): string[] {
  if (node) return sayingsOfNode(view, node, t)
  const { look, directions, sizes, nodes } = view
  const shape = shapeOf(view, look)
  const said =
    look === 'output' ? t.output(shape, directions) : look === 'c_n' ? t.c_n(shape) : t.h_n(shape, directions, sizes.L)
  const isTwoWay = directions === 2 && sizes.L > 1
  const pitfall =
    look === 'output' && isTwoWay
      ? [t.outputPitfall(nodes.at(-1)!.output!, view.directions * sizes.num_layers - 1)]
      : []
  const viewed = look === 'h_n' && directions * sizes.num_layers > 1 ? [t.viewed(view.viewed)] : []
  const unnoticed = view.isUnnoticed ? [t.unnoticed] : []
  return [said, ...pitfall, ...viewed, ...(batch_first && look !== 'output' ? [t.batchFirst] : []), ...unnoticed]
}

function sayingsOfNode({ directions, sizes, viewed }: LayersView, node: Node, t: Words): string[] {
  const { layer, direction, last, output } = node
  const index = `${layer}, ${direction}`
  const states = last === null ? [] : [`h_n[${last}] = ${viewed}[${index}]`]
  const names = [...(output ? [output] : []), ...states]
  const isStart = output !== null && direction === 1 && last === null && node.t === sizes.L - 1
  return [
    t.whole(t.state(layer, t.direction[direction]!, node.t), node.suffix, ...node.reads),
    names.length > 0 ? t.is(names.join(t.and)) : t.kept,
    ...(isStart ? [t.notLast(node.t, directions * sizes.num_layers - 1)] : []),
  ]
}
