import * as is from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import type { Bound } from '@/lib/shape/python'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { str, type Value } from '@/lib/shape/value'
import { dimensionErrors, noDimensionErrors } from '@/lib/ops/families/dimensions'
import { axes, intsOf, toTuple } from '@/lib/ops/families/window/window'

/** Images as columns of their windows, and back. Source: F.unfold, F.fold; ATen/native/Im2Col.cpp, Col2Im.cpp. */

type Which = 'unfold' | 'fold'
type Pair = readonly [number, number]

const windowErrors = {
  kernel: ['RuntimeError', 'kernel size should be greater than zero, but got kernel_height: {h} kernel_width: {w}'],
  dilation: ['RuntimeError', 'dilation should be greater than zero, but got dilation_height: {h} dilation_width: {w}'],
  negative_padding: ['RuntimeError', 'padding should be non-negative, but got pad_height: {h} pad_width: {w}'],
  stride: ['RuntimeError', 'stride should be greater than zero, but got stride_height: {h} stride_width: {w}'],
  tuple_length: ['RuntimeError', 'It is expected {name} equals to 2, but got size {got}'],
} as const

const errors = {
  unfold: {
    too_small: [
      'RuntimeError',
      'Given input with spatial size ({size}), kernel_size=({kernel}), dilation=({dilation}), padding=({padding}), calculated shape of the array of sliding blocks as ({blocks}), but its components must be at least one.',
    ],
    empty_input: [
      'RuntimeError',
      'Expected 3D or 4D (batch mode) tensor with possibly 0 batch size and other non-zero dimensions for input, but got: {size}',
    ],
    ...windowErrors,
    dim: dimensionErrors.dim,
    ...noDimensionErrors,
    not_implemented: notImplemented({ kernel: 'im2col_out_cpu' }),
  },
  fold: {
    blocks: [
      'RuntimeError',
      "Given output_size=({size}), kernel_size=({kernel}), dilation=({dilation}), padding=({padding}), stride=({stride}), expected size of input's dimension 2 to match the calculated number of sliding blocks {rows} * {columns} = {count}, but got input.size(2)={got}.",
    ],
    columns: [
      'RuntimeError',
      "Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got input.size(1)={got} and kernel_size=({kernel}).",
    ],
    too_small: [
      'RuntimeError',
      'Given output_size=({size}), kernel_size=({kernel}), dilation=({dilation}), padding=({padding}), stride=({stride}), calculated shape of the array of sliding blocks as ({rows}, {columns}), which is too small (non-positive)',
    ],
    empty_input: [
      'RuntimeError',
      'Expected 2D or 3D (batch mode) tensor for input with possibly 0 batch size and non-zero dimensions for input, but got: {size}',
    ],
    ...windowErrors,
    not_implemented: notImplemented({ kernel: 'col2im_out_cpu' }),
  },
} as const

const windows = {
  kernel_size: is.unchecked(is.ntuple(2)),
  dilation: is.unchecked(is.ntuple(2, 1)),
  padding: is.unchecked(is.ntuple(2, 0)),
  stride: is.unchecked(is.ntuple(2, 1)),
}
const sized = { output_size: is.unchecked(is.ntuple(2)), ...windows }
const declaredBy = { unfold: windows, fold: sized } as const
const examples = { unfold: [2, 3, 10, 12], fold: [1, 27, 80] } as const
const forms = { unfold: { kernel_size: '(4, 5)' }, fold: { output_size: '(10, 12)', kernel_size: '3' } } as const
const shapes = {
  unfold: ['(N, C, H, W) -> (N, C * K, L)', '(C, H, W) -> (C * K, L)'],
  fold: ['(N, C * K, L) -> (N, C, H_out, W_out)', '(C * K, L) -> (C, H_out, W_out)'],
} as const

/** The lists as C++ has them; it wants two numbers in each. */
function bind(
  which: Which,
  given: Bound,
  t?: Trace<string>,
): { readonly input: Tensor; readonly of: Record<string, Pair> } {
  const names = Object.keys(declaredBy[which])
  const list = is.ints()
  const signature = { input: is.tensor([]), ...Object.fromEntries(names.map((name) => [name, list])) }
  const positional: Value[] = [given.input!, ...names.map((name) => toTuple(given[name]!, 2))]
  const { bound } = bindNative(which === 'unfold' ? 'im2col' : 'col2im', [signature], { positional, keyword: {} })
  const of = Object.fromEntries(names.map((name) => [name, intsOf(bound[name]!).map(Number) as unknown as Pair]))
  for (const name of names) t?.check(of[name]!.length === 2, 'tuple_length', { name, got: of[name]!.length })
  return { input: bound.input as Tensor, of }
}

function checkWindows(of: Record<string, Pair>, t: Trace<string>) {
  const check = (id: string, [h, w]: Pair, least: number) => t.check(h >= least && w >= least, id, { h, w })
  check('kernel', of.kernel_size!, 1)
  check('dilation', of.dilation!, 1)
  check('negative_padding', of.padding!, 0)
  check('stride', of.stride!, 1)
}

/** How many windows there are in each direction. */
const blocksOf = (size: Pair, of: Record<string, Pair>, t: Trace<string>): Pair =>
  axes[2].map((axis, i) =>
    t.size(
      `L_${axis}`,
      `floor((${axis} + 2*padding[${i}] - dilation[${i}]*(kernel_size[${i}] - 1) - 1) / stride[${i}]) + 1`,
      {
        [axis]: size[i]!,
        ...of,
      },
    ),
  ) as unknown as Pair

const fresh = (input: Tensor, shape: readonly number[]) =>
  tensor(shape, { dtype: input.dtype, requires_grad: input.requires_grad })

function unfold(given: Bound, t: Trace<string>): Tensor {
  const { input } = bind('unfold', given)
  const { shape, requires_grad } = input
  const rank = shape.length
  // autograd asks first, and from the end
  const first = requires_grad ? -2 : 1
  const checkRank = () => {
    t.check(rank > 0, 'no_dimensions', { dim: first })
    t.check(rank > 1, 'dim', { low: -rank, high: rank - 1, dim: first })
  }
  if (requires_grad) checkRank()
  const { of } = bind('unfold', given, t)
  checkWindows(of, t)
  checkRank()
  t.check(rank > 2, 'dim', { low: -rank, high: rank - 1, dim: 2 })
  const inner = rank === 4 ? shape.slice(1) : shape
  t.check((rank === 3 || rank === 4) && inner.every((size) => size > 0), 'empty_input', { size: shape })
  const size = inner.slice(1) as unknown as Pair
  const blocks = blocksOf(size, of, t)
  const text = (pair: readonly number[]) => pair.join(', ')
  t.check(Math.min(...blocks) >= 1, 'too_small', {
    ...{ size: text(size), blocks: text(blocks) },
    ...{ kernel: text(of.kernel_size!), dilation: text(of.dilation!), padding: text(of.padding!) },
  })
  t.check(group(input.dtype) !== 'int', 'not_implemented', { dtype: scalarType(input.dtype) })
  const kernel_size = of.kernel_size!
  const rows = t.size('C_out', 'C * kernel_size[0] * kernel_size[1]', { C: inner[0]!, kernel_size })
  const L = t.size('L', 'L_H * L_W', { L_H: blocks[0], L_W: blocks[1] })
  return fresh(input, [...shape.slice(0, rank - 3), rows, L])
}

function fold(given: Bound, t: Trace<string>): Tensor {
  const { input, of } = bind('fold', given, t)
  checkWindows(of, t)
  const { shape } = input
  const rank = shape.length
  const inner = rank === 3 ? shape.slice(1) : shape
  t.check((rank === 2 || rank === 3) && inner.every((size) => size > 0), 'empty_input', { size: shape })
  const [columns, got] = inner as [number, number]
  const { kernel_size, output_size } = of as Record<'kernel_size' | 'output_size', Pair>
  const text = (name: string) => of[name]!.join(', ')
  const product = kernel_size[0] * kernel_size[1]
  t.check(columns % product === 0, 'columns', { got: columns, kernel: text('kernel_size') })
  const blocks = blocksOf(output_size, of, t)
  const count = t.size('L', 'L_H * L_W', { L_H: blocks[0], L_W: blocks[1] })
  const holes = {
    ...{ size: text('output_size'), kernel: text('kernel_size'), dilation: text('dilation') },
    ...{ padding: text('padding'), stride: text('stride'), rows: blocks[0], columns: blocks[1] },
  }
  t.check(count === got, 'blocks', { ...holes, count, got })
  t.check(Math.min(...blocks) >= 1, 'too_small', holes)
  // of a result without a size only C++ knows
  if (output_size.some((size) => size < 1)) t.unknown()
  t.check(group(input.dtype) !== 'int', 'not_implemented', { dtype: scalarType(input.dtype) })
  const C = t.size('C', 'C_in / (kernel_size[0] * kernel_size[1])', { C_in: columns, kernel_size })
  return fresh(input, [...shape.slice(0, rank - 2), C, ...output_size])
}

const run = { unfold, fold }

export const slidingFunction = (which: Which) =>
  defineFunction({
    name: `torch.nn.functional.${which}`,
    category: 'convolution',
    binding: 'python',
    shapes: shapes[which],
    overloads: [{ input: is.unchecked(is.tensor(examples[which])), ...declaredBy[which] }],
    example: forms[which],
    errors: errors[which],
    infer: (args, t) => run[which](args as Bound, t as Trace<string>),
  })

export const slidingModule = (which: Which) =>
  defineModule({
    name: which === 'unfold' ? 'torch.nn.Unfold' : 'torch.nn.Fold',
    category: 'convolution',
    shapes: shapes[which],
    init: declaredBy[which],
    call: { input: is.tensor(examples[which]) },
    example: forms[which],
    errors: errors[which],
    extra_repr: (given) =>
      Object.keys(declaredBy[which])
        .map((name) => `${name}=${str(given[name]!)}`)
        .join(', '),
    mistyped: (bound, t, stage) => (stage === 'call' ? void bind(which, bound, t as Trace<string>) : undefined),
    forward: ({ input }, self, t) => run[which]({ ...self, input } as unknown as Bound, t as Trace<string>),
  })
