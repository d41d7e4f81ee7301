import { group, scalarType, type DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { contiguousStrides, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** What the functions of linear algebra share. Source: ATen/native/LinearAlgebraUtils.h, BatchLinearAlgebra.cpp. */

export const complexOf = (dtype: DType): DType =>
  dtype === 'float64' || dtype === 'complex128' ? 'complex128' : dtype === 'float16' ? dtype : 'complex64'
export const realOf = (dtype: DType): DType =>
  dtype === 'complex64' ? 'float32' : dtype === 'complex128' ? 'float64' : dtype

/** How a function looks at a batch of matrices; `name` is how it calls itself. */
export interface Rules {
  /** `{fn}`, where that depends on the input. */
  readonly name: string
  fn?(A: Tensor): string
  readonly isSquare: boolean
  /** `wide`: floating point and complex; `full`: of at least 32 bits, too. */
  readonly types: 'any' | 'wide' | 'full'
  readonly kernel?: string
}

export const matrixErrors = ({ name, isSquare, types, kernel }: Rules): ErrorTemplates => ({
  rank: ['RuntimeError', `${name}: The input tensor A must have at least 2 dimensions.`],
  ...(isSquare
    ? {
        square: [
          'RuntimeError',
          `${name}: A must be batches of square matrices, but they are {m} by {n} matrices`,
        ] as const,
      }
    : {}),
  ...(types === 'any'
    ? {}
    : {
        type: ['RuntimeError', `${name}: Expected a floating point or complex tensor as input. Got {dtype}`] as const,
      }),
  ...(types === 'full'
    ? { precision: ['RuntimeError', `${name}: Low precision dtypes not supported. Got {dtype}`] as const }
    : {}),
  ...(kernel ? { not_implemented: ['NotImplementedError', `"${kernel}" not implemented for '{dtype}'`] as const } : {}),
})

export const isLow = (dtype: DType) => dtype === 'float16' || dtype === 'bfloat16'
const isNumberLike = (dtype: DType) => group(dtype) === 'float' || group(dtype) === 'complex'

/** The checks before the kernel runs, and the sizes of the matrices. */
export function checkMatrices(A: Tensor, { isSquare, types, fn }: Rules, t: Trace<string>) {
  const { shape, dtype } = A
  const holes = { dtype: scalarType(dtype), fn: fn?.(A) ?? '' }
  t.check(shape.length >= 2, 'rank', { rank: shape.length, ...holes })
  const [m, n] = shape.slice(-2) as [number, number]
  t.check(!isSquare || m === n, 'square', { m, n, ...holes })
  t.check(types === 'any' || isNumberLike(dtype), 'type', holes)
  t.check(types !== 'full' || !isLow(dtype), 'precision', holes)
  return { m, n, k: Math.min(m, n), batch: shape.slice(0, -2) }
}

export function checkKernel({ shape, dtype }: Tensor, { kernel }: Rules, t: Trace<string>): void {
  if (!kernel || (isNumberLike(dtype) && !isLow(dtype))) return
  // without a matrix, some kernels are never asked
  if (numel(shape) === 0) t.unknown()
  t.fail('not_implemented', { dtype: scalarType(dtype) })
}

/** A fresh result in row-major order. */
export const rows = (A: Tensor, shape: readonly number[], dtype = A.dtype): Tensor =>
  tensor(shape, { dtype, requires_grad: needsGrad(dtype, [A]) })

/** LAPACK's order: each matrix column by column. */
export function columns(A: Tensor, shape: readonly number[], dtype = A.dtype): Tensor {
  const strides = contiguousStrides(shape)
  const m = Math.max(shape.at(-2)!, 1)
  return tensor(shape, { dtype, strides: [...strides.slice(0, -2), 1, m], requires_grad: needsGrad(dtype, [A]) })
}
