import * as is from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { group, isFloating, promote } from '@/lib/shape/dtype'
import { elementwiseStrides } from '@/lib/shape/elementwise'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import type { Given } from '@/lib/shape/python'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { asNumber, isFloat, isNumber, isSequence, isTensor, typeName, type Value } from '@/lib/shape/value'
import { averageErrors, runAveragePool } from './average'
import { maxPool } from './max'
import { signatures } from './pooling'
import { toTuple, type Rank } from '@/lib/ops/families/window/window'

/** The p-norm of each window: powers, an average, and the root of the sum. Source: `lp_pool1d` … in functional.py. */

// nothing is padded, and nothing divided by another number
const unreachable = ['negative_padding', 'divisor']

export const lpErrors = (n: Rank): ErrorTemplates => ({
  ...Object.fromEntries(Object.entries(averageErrors[n]).filter(([id]) => !unreachable.includes(id))),
  zero_power: ['ZeroDivisionError', 'float division by zero'],
})

interface Call {
  readonly input: Value
  readonly norm_type: Value
  readonly kernel_size: Value
  readonly stride: Value
  readonly ceil_mode: Value
}

/** `kd, kw, kh = _triple(kernel_size)` */
function checkKernel(n: Rank, kernel_size: Value) {
  if (n === 1) return
  const { length } = toTuple(kernel_size, n).items
  if (length < n) raise('ValueError', 'type', `not enough values to unpack (expected ${n}, got ${length})`)
  if (length > n) raise('ValueError', 'type', `too many values to unpack (expected ${n})`)
}

/** `input.pow(norm_type)`, as far as the average looks at it. */
function powered(input: Value, norm_type: Value, t: Trace<string>): Tensor {
  const base = withAttribute(input, 'pow')
  if (!isNumber(norm_type)) return t.unknown()
  const isIntegral = group(base.dtype) === 'int' || group(base.dtype) === 'bool'
  t.check(!isIntegral || isFloat(norm_type) || asNumber(norm_type) >= 0, 'negative_power')
  const exponent = isFloat(norm_type) ? 'float32' : typeof norm_type === 'boolean' ? 'bool' : 'int64'
  const isBool = base.dtype === 'bool'
  const dtype = isIntegral && (isBool || exponent === 'float32') ? promote(base.dtype, exponent) : base.dtype
  return {
    ...tensor(base.shape, { dtype, strides: elementwiseStrides([base]) }),
    requires_grad: needsGrad(dtype, [base]),
  }
}

export function lpPool(n: Rank, { input, norm_type, kernel_size, stride, ceil_mode }: Call, t: Trace<string>): Tensor {
  checkKernel(n, kernel_size)
  const isInfinite = isNumber(norm_type) && Math.abs(asNumber(norm_type)) === Infinity
  if (isInfinite) {
    if (!isTensor(input) || !isFloating(input.dtype)) return t.unknown()
    const none = { kind: 'list', items: [] } as const
    return maxPool(n, [input, kernel_size, stride ?? none, 0, 1, ceil_mode], false, t) as Tensor
  }
  const powers = powered(input, norm_type, t)
  const given: Given =
    stride === null
      ? { positional: [powers, kernel_size], keyword: { padding: 0, ceil_mode } }
      : { positional: [powers, kernel_size, stride, 0, ceil_mode], keyword: {} }
  const average = runAveragePool(n, bindNative(`avg_pool${n}d`, [signatures(n, is.tensor([])).average], given).bound, t)
  if (n === 1 && isSequence(kernel_size))
    raise('TypeError', 'type', `mul(): argument 'other' (position 1) must be Tensor, not ${typeName(kernel_size)}`)
  t.check(asNumber(norm_type as number) !== 0, 'zero_power')
  const dtype = isFloating(average.dtype) ? average.dtype : 'float32'
  const { shape, requires_grad } = average
  return tensor(shape, { dtype, requires_grad, strides: elementwiseStrides([average]) })
}
