import * as is from '@/lib/shape/argument'
import { lengthOf, truth, withAttribute } from '@/lib/shape/builtins'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { read, tensorsIn } from '@/lib/shape/python'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isNumber, isSequence, namedTuple, repr, str, type Value } from '@/lib/shape/value'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'
import { namesOf } from './upsampling'

/** Source: torch/nn/functional.py, ATen/native/GridSamplerUtils.h, AffineGridGenerator.cpp. */

const sizes = 'but got input with sizes {input} and grid with sizes {grid}'

export const sampleErrors = {
  mode: [
    'ValueError',
    "nn.functional.grid_sample(): expected mode to be 'bilinear', 'nearest' or 'bicubic', but got: '{mode}'",
  ],
  padding_mode: [
    'ValueError',
    "nn.functional.grid_sample(): expected padding_mode to be 'zeros', 'border', or 'reflection', but got: '{mode}'",
  ],
  no_dimensions: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  batch: ['RuntimeError', `grid_sampler(): expected grid and input to have same batch size, ${sizes}`],
  coordinates: [
    'RuntimeError',
    'grid_sampler(): expected grid to have size {count} in last dimension, but got grid with sizes {grid}',
  ],
  empty: [
    'RuntimeError',
    'grid_sampler(): expected input to have non-empty spatial dimensions, but input has sizes {input} with dimension {dim} being empty',
  ],
  rank: ['RuntimeError', `grid_sampler(): expected {rank}D input and grid with same number of dimensions, ${sizes}`],
  bicubic: ['RuntimeError', 'grid_sampler(): bicubic interpolation only supports 4D input'],
  ...implementedErrors,
  scalar_type: ['RuntimeError', 'expected scalar type {expected} but found {found}'],
} as const

type Arguments<K extends string> = Readonly<Record<K, Value>>

const modes: readonly Value[] = ['bilinear', 'nearest', 'bicubic']
const paddings: readonly Value[] = ['zeros', 'border', 'reflection']

export function sampled(
  args: Arguments<'input' | 'grid' | 'mode' | 'padding_mode' | 'align_corners'>,
  t: Trace<keyof typeof sampleErrors>,
): Tensor {
  const { mode, padding_mode } = args
  if (tensorsIn([mode, padding_mode]).length > 0) t.unknown()
  t.check(modes.includes(mode), 'mode', { mode: str(mode) })
  t.check(paddings.includes(padding_mode), 'padding_mode', { mode: str(padding_mode) })
  const declared = {
    input: is.tensor([]),
    grid: is.tensor([]),
    interpolation_mode: is.int(),
    padding_mode: is.int(),
    align_corners: is.bool(),
  }
  const positional = [args.input, args.grid, 0, 0, args.align_corners ?? false]
  const { input, grid } = read(declared, bindNative('grid_sampler', [declared], { positional, keyword: {} }).bound)
  const rank = input.shape.length
  t.check(rank > 0 && grid.shape.length > 0, 'no_dimensions')
  const holes = { input: input.shape, grid: grid.shape }
  t.check(input.shape[0] === grid.shape[0], 'batch', holes)
  t.check(grid.shape.at(-1) === rank - 2, 'coordinates', { ...holes, count: rank - 2 })
  const dim = input.shape.indexOf(0, 2)
  t.check(dim < 0, 'empty', { ...holes, dim })
  const isPlane = rank === 4
  t.check((isPlane || rank === 5) && grid.shape.length === rank, 'rank', { ...holes, rank: isPlane ? 4 : 5 })
  t.check(isPlane || mode !== 'bicubic', 'bicubic')
  const spatial = namesOf[rank - 2]!.map((name, i) => t.size(`${name}_out`, `grid[${i + 1}]`, { grid: grid.shape }))
  const shape = [...input.shape.slice(0, 2), ...spatial]
  // an empty plane is given back at once
  if (numel(shape) > 0 || !isPlane) {
    const kernel = isPlane ? 'grid_sampler_2d_cpu_kernel_impl' : 'grid_sampler3d_cpu'
    checkImplemented(kernel, input.dtype, isFloating(input.dtype), t as Trace<string>)
    const dtypes = { expected: scalarType(input.dtype), found: scalarType(grid.dtype) }
    t.check(input.dtype === grid.dtype || numel(shape) === 0, 'scalar_type', dtypes)
  }
  return tensor(shape, { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input, grid]) })
}

const matrices = (rank: number, shape: string) =>
  [
    'ValueError',
    `Expected a batch of ${rank}D affine matrices of shape ${shape} for size {size}. Got {shape}.`,
  ] as const

export const affineErrors = {
  dtype: ['ValueError', 'Expected theta to have floating point type, but got torch.{dtype}'],
  matrices: matrices(2, 'Nx2x3'),
  matrices_of_volumes: matrices(3, 'Nx3x4'),
  size: [
    'NotImplementedError',
    'affine_grid only supports 4D and 5D sizes, for 2D and 3D affine transforms, respectively. Got size {size}.',
  ],
  positive: ['ValueError', 'Expected non-zero, positive output size. Got {size}'],
  ...implementedErrors,
  negative: ['RuntimeError', 'Trying to create tensor with negative dimension {size}: {sizes}'],
  batch: [
    'RuntimeError',
    'Expected size for first two dimensions of batch2 tensor to be: {expected} but got: {found}.',
  ],
} as const

export function affineGrid(
  { theta, size, align_corners }: Arguments<'theta' | 'size' | 'align_corners'>,
  t: Trace<keyof typeof affineErrors>,
): Tensor {
  const { dtype, shape } = withAttribute(theta, 'is_floating_point')
  const isAligned = truth(align_corners)
  t.check(isFloating(dtype), 'dtype', { dtype })
  const count = lengthOf(size) - 2
  if (!isSequence(size) || tensorsIn([size]).length > 0) return t.unknown()
  const written = repr(size)
  t.check(count === 2 || count === 3, 'size', { size: written })
  const isBatch = shape.length === 3 && shape[1] === count && shape[2] === count + 1
  const holes = { size: written, shape: repr(namedTuple('torch.Size', shape)) }
  t.check(isBatch, count === 2 ? 'matrices' : 'matrices_of_volumes', holes)
  if (!size.items.every(isNumber)) t.unknown()
  const numbers = size.items.map((item) => (isNumber(item) ? asNumber(item) : NaN))
  // a warning takes the place of the check
  const isSingle = isAligned && Math.min(...numbers.slice(2)) === 1
  t.check(isSingle || Math.min(...numbers) > 0, 'positive', { size: written })
  const declared = { theta: is.tensor([]), size: is.ints(), align_corners: is.bool() }
  const positional = [theta, size, align_corners ?? false]
  const of = read(declared, bindNative('affine_grid_generator', [declared], { positional, keyword: {} }).bound)
  const [N, , ...spatial] = of.size as readonly [number, number, ...number[]]
  t.check(N >= 0, 'negative', { size: N, sizes: [N, ...spatial, count + 1] })
  const made = namesOf[count]!.map((name, i) => t.size(`${name}_out`, `size[${i + 2}]`, { size: of.size }))
  // one step alone is written as a number
  const isStepped = dtype === 'float32' || dtype === 'float64' || !spatial.some((steps) => steps <= 1)
  checkImplemented('tensor_cpu', dtype, isStepped, t as Trace<string>)
  t.check(N === shape[0], 'batch', { expected: [N, count + 1], found: [shape[0]!, count + 1] })
  t.product(numel(made), count + 1, count, N)
  return tensor([N, ...made, count], { dtype, requires_grad: needsGrad(dtype, [theta as Tensor]) })
}
