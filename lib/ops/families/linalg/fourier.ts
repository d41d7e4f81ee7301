import { group, isFloating, scalarType, type DType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import type { ErrorTemplates } from '@/lib/shape/error'
import { channelsLastStrides, needsGrad, numel, suggestsChannelsLast, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { strided } from '@/lib/ops/families/viewing/slicing'

/** Discrete Fourier transforms. Source: ATen/native/SpectralOps.cpp, ATen/native/mkl/SpectralOps.cpp. */

const common: ErrorTemplates = {
  ...dimensionErrors,
  no_dimensions: ['IndexError', 'Dimension specified as {dim} but tensor has no dimensions'],
  unsupported: ['RuntimeError', 'Unsupported dtype {dtype}'],
  points: ['RuntimeError', 'Invalid number of data points ({n}) specified'],
  norm: ['RuntimeError', 'Invalid normalization mode: "{norm}"'],
  empty_batch: ['RuntimeError', 'MKL FFT error: Intel oneMKL DFTI ERROR: Inconsistent configuration parameters'],
}
const several: ErrorTemplates = {
  ...common,
  unique: ['RuntimeError', 'FFT dims must be unique'],
  lengths: ['RuntimeError', 'When given, dim and shape arguments must have the same length'],
}

/** What goes in and what comes out. */
export type Kind = 'complex' | 'real-to-complex' | 'complex-to-real'

export const fourierErrors = (name: string, kind: Kind): ErrorTemplates => ({
  ...common,
  ...(kind === 'real-to-complex'
    ? { real: ['RuntimeError', `${name} expects a real input tensor, but got {dtype}`] as const }
    : {}),
})

/** @param hasFew dims have a default, so that sizes cannot be more than there are dimensions */
export const fourierErrorsN = (name: string, kind: Kind, isHermitian: boolean, hasFew: boolean): ErrorTemplates => {
  const axis = ['RuntimeError', `${name} must transform at least one axis`] as const
  return {
    ...several,
    ...(hasFew
      ? {}
      : {
          sizes: [
            'RuntimeError',
            'Got shape with {count} values but input tensor only has {rank} dimensions.',
          ] as const,
        }),
    ...(kind === 'complex' ? {} : { no_axis: axis }),
    ...(kind === 'real-to-complex'
      ? {
          real: [
            'RuntimeError',
            isHermitian
              ? 'Only supports floating-point dtypes, but found: {dtype}'
              : `${name} expects a real-valued input tensor, but got {dtype}`,
          ] as const,
        }
      : {}),
  }
}

const isComplex = ({ dtype }: Tensor) => group(dtype) === 'complex'
const toComplex = (dtype: DType): DType => (dtype === 'float64' || dtype === 'complex128' ? 'complex128' : 'complex64')
const toReal = (dtype: DType): DType => (dtype === 'complex128' ? 'float64' : 'float32')

/** Another dtype in the same order of memory. */
const cast = (of: Tensor, dtype: DType): Tensor =>
  of.dtype === dtype
    ? of
    : { ...tensor(of.shape, { dtype, strides: preservedStrides(of) }), requires_grad: of.requires_grad }

/** `promote_tensor_fft` */
function promoted(input: Tensor, needsComplex: boolean, t: Trace<string>): Tensor {
  if (isComplex(input)) return input
  const dtype = isFloating(input.dtype) ? input.dtype : 'float32'
  t.check(dtype === 'float32' || dtype === 'float64', 'unsupported', { dtype: scalarType(dtype) })
  return cast(input, needsComplex ? toComplex(dtype) : dtype)
}

/** A 0-d tensor has no dimension that could be transformed. */
function wrap(dim: number, rank: number, t: Trace<string>): number {
  t.check(rank > 0, 'no_dimensions', { dim })
  t.check(-rank <= dim && dim < rank, 'dim', { low: -rank, high: rank - 1, dim })
  return dim < 0 ? dim + rank : dim
}

const checkPoints = (n: number, t: Trace<string>) => t.check(n >= 1, 'points', { n })
function checkNorm(norm: string | null, t: Trace<string>) {
  const isKnown = norm === null || ['forward', 'backward', 'ortho'].includes(norm)
  t.check(isKnown, 'norm', { norm: norm ?? '' })
}

/** `resize_fft_input`: what is too long is cut, what is too short filled with zeros. */
function resized(input: Tensor, dims: readonly number[], sizes: readonly number[]): Tensor {
  const cut = dims.reduce((of, dim, i) => (of.shape[dim]! > sizes[i]! ? strided(of, dim, 0, sizes[i]!) : of), input)
  const shape = dims.reduce<readonly number[]>((of, dim, i) => of.with(dim, sizes[i]!), cut.shape)
  if (String(shape) === String(cut.shape)) return cut
  const strides = suggestsChannelsLast(cut) ? { strides: channelsLastStrides(shape) } : {}
  return { ...tensor(shape, { dtype: input.dtype, ...strides }), requires_grad: input.requires_grad }
}

const byStride = (of: Tensor, dims: readonly number[]) => dims.toSorted((a, b) => of.strides[b]! - of.strides[a]!)

/** The other dimensions, in the order in which `std::partition` leaves them: those of equal strides keep it. */
function batchOf(rank: number, dims: readonly number[]): readonly number[] {
  const order = Array.from({ length: rank }, (_, dim) => dim)
  let [first, last] = [0, rank]
  for (;;) {
    while (first < last && !dims.includes(order[first]!)) first++
    while (first < last && dims.includes(order[last - 1]!)) last--
    if (first >= last) return order.slice(0, first)
    ;[order[first], order[last - 1]] = [order[last - 1]!, order[first]!]
    first++
    last--
  }
}

/** `_exec_fft`: dimensions that are not transformed become one batch, those far apart in memory first. */
function execute(
  input: Tensor,
  dims: readonly number[],
  shape: readonly number[],
  dtype: DType,
  t: Trace<string>,
): Tensor {
  const batch = byStride(input, batchOf(shape.length, dims))
  t.check(numel(batch.map((dim) => shape[dim]!)) > 0, 'empty_batch')
  const strides = new Array<number>(shape.length)
  let step = 1
  for (const dim of [...batch, ...dims].toReversed()) {
    strides[dim] = step
    step *= shape[dim]!
  }
  return tensor(shape, { dtype, strides, requires_grad: needsGrad(dtype, [input]) })
}

function complexToComplex(input: Tensor, dims: readonly number[], t: Trace<string>): Tensor {
  if (dims.length > 0) return execute(input, byStride(input, dims), input.shape, input.dtype, t)
  return {
    ...tensor(input.shape, { dtype: input.dtype, strides: preservedStrides(input) }),
    requires_grad: input.requires_grad,
  }
}

/** The last of `dims` keeps its place: of that one, only half is kept. */
function realToComplex(input: Tensor, dims: readonly number[], isHalf: boolean, t: Trace<string>): Tensor {
  const last = dims.at(-1)!
  const shape = isHalf ? input.shape.with(last, half(input.shape[last]!, last, t)) : input.shape
  return execute(input, [...byStride(input, dims.slice(0, -1)), last], shape, toComplex(input.dtype), t)
}

const half = (n: number, dim: number, t: Trace<string>) => t.size(`output[${dim}]`, 'floor(n / 2) + 1', { n })

function complexToReal(
  input: Tensor,
  dims: readonly number[],
  size: number,
  isHermitian: boolean,
  t: Trace<string>,
): Tensor {
  const last = dims.at(-1)!
  const before = dims.length > 1 ? complexToComplex(input, dims.slice(0, -1), t) : input
  const ready = isHermitian ? conjugated(before) : before
  return execute(ready, [last], ready.shape.with(last, size), toReal(input.dtype), t)
}

/** What is conjugated on the way is copied. */
const conjugated = (of: Tensor): Tensor => ({
  ...tensor(of.shape, { dtype: of.dtype, strides: preservedStrides(of) }),
  requires_grad: of.requires_grad,
})

/** ihfftn: the last dimension first, by itself; it is conjugated into the same order of memory. */
function realToHermitian(input: Tensor, dims: readonly number[], t: Trace<string>): Tensor {
  t.check(!isComplex(input), 'real', { dtype: scalarType(input.dtype) })
  const made = realToComplex(input, dims.slice(-1), true, t)
  return dims.length > 1 ? complexToComplex(made, dims.slice(0, -1), t) : made
}

interface One {
  readonly input: Tensor
  readonly n: number | null
  readonly dim: number
  readonly norm: string | null
}

/** `isHermitian`: hfft, which conjugates first; ihfft does so at the end, in place. */
export function fourier({ input, n, dim, norm }: One, kind: Kind, isHermitian: boolean, t: Trace<string>): Tensor {
  if (kind === 'real-to-complex') t.check(!isComplex(input), 'real', { dtype: scalarType(input.dtype) })
  const isReal = kind === 'real-to-complex' || (kind === 'complex' && !isComplex(input))
  const whole = promoted(input, !isReal, t)
  const along = wrap(dim, whole.shape.length, t)
  const length = whole.shape[along]!
  const usual =
    kind === 'complex-to-real' && n === null ? t.size('n', `2 * (input[${along}] - 1)`, { input: input.shape }) : length
  const points = n ?? usual
  checkPoints(points, t)
  const wanted = kind === 'complex-to-real' ? Math.floor(points / 2) + 1 : points
  const ready = n === null ? whole : resized(whole, [along], [wanted])
  checkNorm(norm, t)
  if (kind === 'complex-to-real') return complexToReal(ready, [along], points, isHermitian, t)
  if (!isReal) return complexToComplex(ready, [along], t)
  return realToComplex(ready, [along], kind === 'real-to-complex', t)
}

interface Several {
  readonly input: Tensor
  readonly s: readonly number[] | null
  readonly dim: readonly number[] | null
  readonly norm: string | null
}

/** `canonicalize_fft_shape_and_dim_args` */
function canonical({ shape }: Tensor, { s, dim }: Several, t: Trace<string>) {
  const rank = shape.length
  const given = dim?.map((one) => wrap(one, rank, t)) ?? null
  t.check(given === null || new Set(given).size === given.length, 'unique')
  if (s === null) {
    const dims = given ?? [...shape.keys()]
    return { dims, sizes: dims.map((one) => shape[one]!) }
  }
  t.check(given === null || given.length === s.length, 'lengths')
  t.check(s.length <= rank, 'sizes', { count: s.length, rank })
  const dims = given ?? s.map((_, i) => rank - s.length + i)
  return { dims, sizes: s.map((n, i) => (n === -1 ? shape[dims[i]!]! : n)) }
}

export function fourierN(call: Several, kind: Kind, isHermitian: boolean, t: Trace<string>): Tensor {
  const { input, s, norm } = call
  if (kind === 'real-to-complex' && !isHermitian) t.check(!isComplex(input), 'real', { dtype: scalarType(input.dtype) })
  const { dims, sizes } = canonical(input, call, t)
  for (const n of sizes) checkPoints(n, t)
  if (kind !== 'complex') t.check(dims.length > 0, 'no_axis')
  const isOpen = s === null || s.at(-1) === -1
  const last = dims.at(-1) ?? 0
  const size =
    kind === 'complex-to-real' && isOpen
      ? t.size('n', `2 * (input[${last}] - 1)`, { input: input.shape })
      : sizes.at(-1)!
  if (kind === 'complex-to-real') checkPoints(size, t)
  const whole = promoted(input, kind !== 'real-to-complex', t)
  const wanted = kind === 'complex-to-real' ? sizes.with(-1, Math.floor(size / 2) + 1) : sizes
  const ready = resized(whole, dims, wanted)
  checkNorm(norm, t)
  if (kind === 'complex') return complexToComplex(ready, dims, t)
  if (kind === 'complex-to-real') return complexToReal(ready, dims, size, isHermitian, t)
  return isHermitian ? realToHermitian(ready, dims, t) : realToComplex(ready, dims, true, t)
}
