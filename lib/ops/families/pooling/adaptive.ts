import * as is from '@/lib/shape/argument'
import { lengthOf, withAttribute } from '@/lib/shape/builtins'
import { isDifferentiable, isFloating, scalarType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isSequence, list, tuple, type Value } from '@/lib/shape/value'
import { asLine, asPlane, checkImplemented, lineErrors, pooled } from './pooling'
import { axes, intsOf, type Rank } from '@/lib/ops/families/window/window'

/** As many regions as are asked for. Source: ATen/native/AdaptiveAveragePooling*.cpp, AdaptiveMaxPooling*.cpp. */

const not_implemented = ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''] as const
const dimensions = ['ValueError', 'Input dimension should be at least {least}'] as const
const ranks = { 2: '3D or 4D', 3: '4D or 5D' } as const
const emptiness =
  'Expected input to have non-zero size for non-batch dimensions, but input has sizes {size} with dimension {dim} being empty'

const meanOf = (n: Rank): ErrorTemplates => ({
  mean: [
    'RuntimeError',
    'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
  ],
  // a line is checked before it becomes a plane
  ...(n === 1
    ? {}
    : {
        dimension: [
          'IndexError',
          n === 2
            ? 'Dimension out of range (expected to be in range of [-1, 0], but got -2)'
            : 'Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})',
        ],
      }),
})

export const adaptiveAverageErrors = (n: Rank): ErrorTemplates => ({
  ...(n === 1
    ? lineErrors('adaptive_avg_pool1d')
    : {
        dimensions,
        length: ['RuntimeError', `adaptive_avg_pool${n}d: output_size must be ${n}`],
        rank: ['RuntimeError', `adaptive_avg_pool${n}d(): Expected ${ranks[n]} tensor, but got {size}`],
      }),
  negative: [
    'RuntimeError',
    `adaptive_avg_pool${Math.max(n, 2)}d: elements of output_size must be greater than or equal to 0 but received {${n === 3 ? '{D}, {H},{W}' : '{H}, {W}'}}`,
  ],
  ...meanOf(n),
  empty: ['RuntimeError', `adaptive_avg_pool${Math.max(n, 2)}d(): ${emptiness}`],
  not_implemented,
})

export const adaptiveMaxErrors = (n: Rank): ErrorTemplates => ({
  ...(n === 1
    ? lineErrors('adaptive_max_pool1d')
    : {
        dimensions,
        length: ['RuntimeError', `adaptive_max_pool${n}d(): internal error: output_size.size() must be ${n}`],
        rank: ['RuntimeError', `adaptive_max_pool${n}d(): Expected ${ranks[n]} tensor, but got: {size}`],
      }),
  negative: ['RuntimeError', 'Trying to create tensor with negative dimension {at}: {size}'],
  empty: ['RuntimeError', `adaptive_max_pool${n}d(): ${emptiness}`],
  not_implemented,
})

/** `_list_with_default` of torch/nn/modules/utils.py: None keeps the size of the input. */
function withDefaults(input: Value, output_size: Value, t: Trace<string>): Value {
  const { shape } = withAttribute(input, 'size')
  if (isInt(output_size) || typeof output_size === 'boolean') return output_size
  const length = lengthOf(output_size)
  t.check(shape.length > length, 'dimensions', { least: length + 1 })
  const items = isSequence(output_size) ? output_size.items : [...(output_size as string)]
  return list(items.map((size, i) => size ?? shape.at(i - length)!))
}

/** The input and the sizes, bound as C++ does; the function of a line looks at nothing before. */
function bind(kind: 'avg' | 'max', n: Rank, input: Value, output_size: Value, t: Trace<string>) {
  const signature = { input: is.tensor([]), output_size: is.repeatedInts(n) }
  const wanted = n === 1 ? output_size : withDefaults(input, output_size, t)
  const given = { positional: [input, wanted], keyword: {} }
  const bound = bindNative(`adaptive_${kind}_pool${n}d`, [signature], given).bound
  return { tensor: bound.input as Tensor, sizes: intsOf(bound.output_size!) }
}

/** The spatial sizes of the result, with where each comes from. */
function spatial(n: Rank, input: Tensor, output_size: Value, sizes: readonly number[], t: Trace<string>) {
  return axes[n].map((axis, i) => {
    const isKept = isSequence(output_size) && output_size.items[i] === null
    const from = `${axis}_in`
    return isKept
      ? t.size(`${axis}_out`, from, { [from]: input.shape.at(i - n)! })
      : t.size(`${axis}_out`, `output_size[${i}]`, { output_size: sizes })
  })
}

function checkLine({ shape }: Tensor, sizes: readonly number[], t: Trace<string>) {
  t.check(shape.length === 2 || shape.length === 3, 'line_rank', { rank: shape.length })
  t.check(sizes.length === 1, 'line_length', { name: 'output_size', count: sizes.length })
}

export function adaptiveAverage(n: Rank, input: Value, output_size: Value, t: Trace<string>): Tensor {
  const { tensor: bound, sizes } = bind('avg', n, input, output_size, t)
  if (n === 1) checkLine(bound, sizes, t)
  else t.check(sizes.length === n, 'length')
  const plane = n === 1 ? asPlane(bound) : bound
  const wanted = n === 1 ? [1, ...sizes] : sizes
  const [W, H, D] = wanted.toReversed() as [number, number, number?]
  t.check(!wanted.some((size) => size < 0), 'negative', { D: D ?? 0, H, W })
  const isMean = wanted.every((size) => size === 1)
  if (isMean) checkMean(plane, n === 3 ? 3 : 2, t)
  else checkRegions(plane, n === 3 ? 3 : 2, t)
  const shape = [...bound.shape.slice(0, -n), ...spatial(n, bound, output_size, sizes, t)]
  const { dtype } = bound
  if (n === 3) {
    const names = { kernel: 'adaptive_avg_pool3d_cpu', dtype: scalarType(dtype) }
    t.check(isMean || isFloating(dtype), 'not_implemented', names)
    return isMean ? pooled(bound, shape, dtype, 5) : tensor(shape, { dtype, requires_grad: needsGrad(dtype, [bound]) })
  }
  const output = pooled(plane, n === 1 ? shape.toSpliced(-1, 0, 1) : shape)
  if (!isMean && numel(output.shape) > 0) checkImplemented('adaptive_avg_pool2d', plane, 'none', t)
  return n === 1 ? asLine(output) : output
}

/** An output of 1 × 1 is `input.mean((-1, -2))`, with the checks of `mean`. */
function checkMean({ shape, dtype }: Tensor, n: 2 | 3, t: Trace<string>) {
  const rank = shape.length
  t.check(isDifferentiable(dtype), 'mean', { dtype: scalarType(dtype) })
  const [low, high] = [-Math.max(rank, 1), Math.max(rank, 1) - 1]
  t.check(rank >= n, 'dimension', { low, high, dim: low - 1 })
}

function checkRegions({ shape }: Tensor, n: 2 | 3, t: Trace<string>) {
  const rank = shape.length
  const checkRank = () => t.check(rank === n + 1 || rank === n + 2, 'rank', { size: shape })
  if (n === 2) checkRank()
  const checked = n === 2 ? [rank - 2, rank - 1] : [...shape.keys()].slice(1)
  const dim = checked.find((at) => shape[at] === 0)
  t.check(dim === undefined, 'empty', { size: shape, dim: dim ?? 0 })
  if (n === 3) checkRank()
}

export function adaptiveMax(n: Rank, input: Value, output_size: Value, indices: boolean, t: Trace<string>): Value {
  const { tensor: bound, sizes } = bind('max', n, input, output_size, t)
  const size = bound.shape
  if (n === 1) checkLine(bound, sizes, t)
  else t.check(size.length === n + 1 || size.length === n + 2, 'rank', { size })
  const dim = [...size.keys()].slice(1).find((at) => size[at] === 0)
  t.check(dim === undefined, 'empty', { size, dim: dim ?? 0 })
  t.check(sizes.length === n, 'length')
  const shape = [...size.slice(0, -n), ...spatial(n, bound, output_size, sizes, t)]
  const whole = n === 1 ? shape.toSpliced(-1, 0, 1) : shape
  t.check(
    sizes.every((one) => one >= 0),
    'negative',
    { at: sizes.find((one) => one < 0) ?? 0, size: whole },
  )
  const plane = n === 1 ? asPlane(bound) : bound
  const { dtype } = bound
  if (n !== 3) checkImplemented('adaptive_max_pool2d', plane, 'none', t)
  t.check(isFloating(dtype), 'not_implemented', { kernel: 'adaptive_max_pool3d_cpu', dtype: scalarType(dtype) })
  const make = (type: 'int64' | typeof dtype) => {
    const output = pooled(plane, whole, type)
    return n === 1 ? asLine(output) : output
  }
  return indices ? tuple([make(dtype), make('int64')]) : make(dtype)
}
