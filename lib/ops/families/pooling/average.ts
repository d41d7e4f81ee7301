import { scalarType } from '@/lib/shape/dtype'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import {
  asLine,
  asPlane,
  bindPooling,
  checkImplemented,
  lineErrors,
  lineWindows,
  pooled,
  poolingErrors,
  slide,
  windowsOf,
} from './pooling'
import type { Rank } from '@/lib/ops/families/window/window'

/** Source: ATen/native/Pooling.cpp, AveragePool2d.cpp, AveragePool3d.cpp. */

const withoutLength = ({ tuple_length: _, ...errors }: ReturnType<typeof poolingErrors>) => errors
/** A window that fits leaves a result. */
const withoutSmall = ({ output_small: _, ...errors }: ReturnType<typeof poolingErrors>) => errors
const divisor = ['RuntimeError', 'divisor must be not zero'] as const

export const averageErrors = {
  1: { ...lineErrors('avg_pool1d'), ...withoutLength(poolingErrors('avg_pool1d')) },
  2: {
    dimension: ['IndexError', 'Dimension out of range (expected to be in range of [{low}, {high}], but got -3)'],
    ...poolingErrors('avg_pool2d'),
    divisor,
    no_dimensions: ['IndexError', 'Dimension specified as -3 but tensor has no dimensions'],
  },
  3: {
    rank: ['RuntimeError', 'non-empty 4D or 5D (batch mode) tensor expected for input'],
    ...withoutSmall(poolingErrors('avg_pool3d', 3)),
    input_small: [
      'RuntimeError',
      'input image (T: {T} H: {H} W: {W}) smaller than kernel size (kT: {kT} kH: {kH} kW: {kW})',
    ],
    divisor,
  },
} as const

type Bound = Readonly<Record<string, Value>>

export const averagePool = (n: Rank, values: readonly Value[], t: Trace<string>): Tensor =>
  runAveragePool(n, bindPooling(`avg_pool${n}d`, 'average', values, n), t)

export function runAveragePool(n: Rank, bound: Bound, t: Trace<string>): Tensor {
  const input = bound.input as Tensor
  const isCeil = bound.ceil_mode === true
  if (n === 1) {
    const shape = slide(input, lineWindows(input, bound, t), isCeil, t)
    const plane = asPlane(input)
    checkImplemented('avg_pool2d', plane, 'int64', t)
    return asLine(pooled(plane, shape.toSpliced(-1, 0, 1)))
  }
  const windows = windowsOf(bound, t, n)
  const rank = input.shape.length
  if (n === 3) t.check(rank === 4 || rank === 5, 'rank')
  t.check(bound.divisor_override !== 0, 'divisor')
  if (n === 2) {
    t.check(rank > 0, 'no_dimensions')
    t.check(rank >= 3, 'dimension', { low: -rank, high: rank - 1 })
  }
  const shape = slide(input, windows, isCeil, t, n === 3)
  const { dtype } = input
  if (n === 2) {
    checkImplemented('avg_pool2d', input, 'int64', t)
    return pooled(input, shape)
  }
  const names = { kernel: 'avg_pool3d_out_frame', dtype: scalarType(dtype) }
  t.check(['float32', 'float64', 'int64'].includes(dtype), 'not_implemented', names)
  return tensor(shape, { dtype, requires_grad: needsGrad(dtype, [input]) })
}
