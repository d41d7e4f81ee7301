import * as is from '@/lib/shape/argument'
import { itemOf, lengthOf, withAttribute } from '@/lib/shape/builtins'
import { group, isDifferentiable, isFloating, scalarType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { needsGrad, numel, tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isNumber, list, str, tuple, type Value } from '@/lib/shape/value'
import { axes, intsOf, toTuple } from '@/lib/ops/families/window/window'

/** Regions of random sizes. Source: functional.py, ATen/native/FractionalMaxPool2d.cpp, FractionalMaxPool3d.cpp. */

type Rank = 2 | 3

const kinds = { 2: ['Ints', '3D or 4D'], 3: ['three Ints', '4D or 5D'] } as const

export const fractionalErrors = (n: Rank): ErrorTemplates => {
  const fn = `fractional_max_pool${n}d`
  const label = n === 3 ? `${fn}_out()` : `${fn}()`
  const lengthWords = `must either be a single Int or tuple of ${kinds[n][0]}`
  return {
    dimension: ['IndexError', 'Dimension out of range (expected to be in range of [{low}, {high}], but got {dim})'],
    no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
    samples: ['NotImplementedError', '"check_uniform_bounds" not implemented for \'{dtype}\''],
    length: ['RuntimeError', `${fn}: {name} ${lengthWords}`],
    rank: ['RuntimeError', `${label}: Expected ${kinds[n][1]} tensor, but got: {size}`],
    empty: [
      'RuntimeError',
      `${label}: Expected input to have non-zero size for non-batch dimensions, but got{size} with dimension {dim} being empty.`,
    ],
    output_large: ['RuntimeError', `${label}: pool {side} {kernel} too large relative to input {side} {input}`],
    negative: ['RuntimeError', 'Trying to create tensor with negative dimension {at}: {size}'],
    not_implemented: ['NotImplementedError', `"${fn}_out_frame" not implemented for '{dtype}'`],
  }
}

/** What the functions say, and the layers said when they were made. */
export const functionErrors = (n: Rank): ErrorTemplates => ({
  ...fractionalErrors(n),
  neither: ['ValueError', `fractional_max_pool${n}d requires specifying either an output_size or an output_ratio`],
  ...(n === 2
    ? {
        ratio_length: [
          'ValueError',
          'fractional_max_pool2d requires output_ratio to either be a single Int or tuple of Ints.',
        ] as const,
      }
    : {}),
})

export const layerErrors = (n: Rank): ErrorTemplates => ({
  ...fractionalErrors(n),
  neither: ['ValueError', `FractionalMaxPool${n}d requires specifying either an output size, or a pooling ratio`],
  both: ['ValueError', 'only one of output_size and output_ratio may be specified'],
  ratio: ['ValueError', 'output_ratio must be between 0 and 1 (got {ratio})'],
  ...(n === 3 ? { kernel: ['ValueError', 'kernel_size must be greater than 0, but got {kernel}'] as const } : {}),
})

interface Sizes {
  readonly kernel_size: Value
  readonly output_size: Value
  readonly output_ratio: Value
}

/** Checks of `__init__`. */
export function checkFractional(n: Rank, { kernel_size, output_size, output_ratio }: Sizes, t: Trace<string>) {
  const kernels = toTuple(kernel_size, n).items
  if (n === 3) {
    if (!kernels.every(isNumber)) t.unknown()
    t.check(
      kernels.every((one) => asNumber(one as number) > 0),
      'kernel',
      { kernel: str(kernel_size) },
    )
  }
  t.check(output_size !== null || output_ratio !== null, 'neither')
  t.check(output_size === null || output_ratio === null, 'both')
  if (output_ratio === null) return
  const ratios = toTuple(output_ratio, n)
  for (let i = 0; i < n; i++) {
    const ratio = itemOf(ratios, i)
    if (!isNumber(ratio)) return t.unknown()
    t.check(0 < asNumber(ratio) && asNumber(ratio) < 1, 'ratio', { ratio: str(output_ratio) })
  }
}

interface Call extends Sizes {
  readonly input: Value
  readonly _random_samples: Value
}

/** `input.size(dim)` for a negative dim. */
function sizeAt(shape: readonly number[], dim: number, t: Trace<string>): number {
  const rank = shape.length
  t.check(rank > 0, 'no_dimensions', { dim })
  const isInside = -rank <= dim && dim < rank
  t.check(isInside, 'dimension', { low: -rank, high: rank - 1, dim })
  return shape.at(dim)!
}

function ratioSizes(n: Rank, shape: readonly number[], output_ratio: Value, t: Trace<string>): Value {
  if (n === 2) t.check(lengthOf(output_ratio) <= 2, 'ratio_length')
  const ratios = toTuple(output_ratio, n)
  const sizes = axes[n].map((axis, i) => {
    const ratio = itemOf(ratios, i)
    if (!isNumber(ratio)) return t.unknown()
    const known = { [`${axis}_in`]: sizeAt(shape, i - n, t), ratio: ratios.items.map((one) => asNumber(one as number)) }
    return t.size(`${axis}_out`, `floor(${axis}_in * ratio[${i}])`, known)
  })
  return list(sizes)
}

/** @param indices also where each maximum was found */
export function fractionalPool(n: Rank, call: Call, indices: boolean, t: Trace<string>): Value {
  const { kernel_size, output_ratio, _random_samples } = call
  t.check(call.output_size !== null || output_ratio !== null, 'neither')
  const known = call.output_size !== null ? call.output_size : null
  const output_size = known ?? ratioSizes(n, withAttribute(call.input, 'size').shape, output_ratio, t)
  // what the samples must be is their own business
  if (_random_samples !== null) return t.unknown()
  const input = withAttribute(call.input, 'dim')
  const { shape, dtype } = input
  if (shape.length !== n + 1) sizeAt(shape, 0, t)
  sizeAt(shape, -n - 1, t)
  t.check(isDifferentiable(dtype), 'samples', { dtype: scalarType(dtype) })

  const lists = { kernel_size: is.repeatedInts(n), output_size: is.repeatedInts(n), _random_samples: is.tensor([]) }
  const values = [input, kernel_size, output_size, input]
  const given = { positional: values, keyword: {} }
  const { bound } = bindNative(`fractional_max_pool${n}d`, [{ input: is.tensor([]), ...lists }], given)
  const [kernel, sizes] = [intsOf(bound.kernel_size!), intsOf(bound.output_size!)]
  t.check(kernel.length === n, 'length', { name: 'kernel_size' })
  t.check(sizes.length === n, 'length', { name: 'output_size' })
  t.check(shape.length === n + 1 || shape.length === n + 2, 'rank', { size: shape })
  const dim = [...shape.keys()].slice(1).find((at) => shape[at] === 0)
  t.check(dim === undefined, 'empty', { size: shape, dim: dim ?? 0 })
  const inner = shape.slice(-n)
  const sides = n === 2 ? ['height', 'width'] : ['time', 'height', 'width']
  // the order in which PyTorch looks
  for (const i of n === 2 ? [0, 1] : [0, 2, 1]) {
    const most = n === 2 ? inner[i]! : inner[i]! - 1
    const holes = { side: sides[i]!, kernel: kernel[i]!, input: inner[i]! }
    t.check(sizes[i]! + kernel[i]! - 1 <= most, 'output_large', holes)
  }
  const output = [...shape.slice(0, -n), ...sizes]
  t.check(
    sizes.every((size) => size >= 0),
    'negative',
    { at: sizes.find((size) => size < 0) ?? 0, size: output },
  )
  const isComplex = group(dtype) === 'complex'
  t.check(numel(output) === 0 || (!isComplex && isFloating(dtype)), 'not_implemented', { dtype: scalarType(dtype) })
  const result = tensor(output, { dtype, requires_grad: needsGrad(dtype, [input]) })
  return indices ? tuple([result, tensor(output, { dtype: 'int64' })]) : result
}
