import { defaultDType } from '@/lib/shape/default-dtype'
import { isDifferentiable, type DType } from '@/lib/shape/dtype'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float } from '@/lib/shape/value'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { reduced, sumType } from './reduction'
import { selected, sliced } from '@/lib/ops/families/viewing/slicing'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

/** The trapezoidal rule. Source: ATen/native/Integration.cpp. */

export const integrationErrors = (fn: string) =>
  ({
    ...dimensionErrors,
    bool: ['RuntimeError', `${fn}: received a bool input for \`y\`, but bool is not supported`],
    bool_pair: ['RuntimeError', `${fn}: received a bool input for \`x\` or \`y\`, but bool is not supported`],
    samples: ['RuntimeError', `${fn}: There must be one \`x\` value for each sample point`],
    ...broadcastErrors,
  }) as const

type IntegrationTrace = Trace<keyof ReturnType<typeof integrationErrors>>

/** The distances between neighbouring `x`, whose dimensions are those of `y`, aligned at the last. */
export function distances(y: Tensor, x: Tensor, dim: number, t: IntegrationTrace): Tensor {
  if (x.shape.length === 1) t.check(x.shape[0] === y.shape[dim], 'samples')
  const missing = y.shape.length - x.shape.length
  const sizes =
    x.shape.length === 1
      ? y.shape.map((_, at) => (at === dim ? x.shape[0]! : 1))
      : [...new Array<number>(Math.max(missing, 0)).fill(1), ...x.shape]
  const viewed = reshaped(x, sizes)
  return elementwise([sliced(viewed, dim, 1, Infinity), sliced(viewed, dim, 0, -1)], t)
}

/** The sum of each two neighbours. */
export const pairs = (y: Tensor, dim: number, t: IntegrationTrace): Tensor =>
  elementwise([sliced(y, dim, 0, -1), sliced(y, dim, 1, Infinity)], t)

/** The integral with equal steps: everything, less half of the two ends. */
export function integral(y: Tensor, dim: number, t: Trace<string>): Tensor {
  const end = (index: number) => selected(y, dim, index, t)
  const half = elementwise([elementwise([end(0), end(-1)], t), float(0.5)], t)
  const all = reduced(y, new Set([dim]), {}, sumType(y.dtype))
  return elementwise([elementwise([all, half], t), float(1)], t)
}

/** The integral over given steps. */
export function integralOver(y: Tensor, steps: Tensor, dim: number, t: IntegrationTrace): Tensor {
  const areas = elementwise([pairs(y, dim, t), steps], t)
  return elementwise([reduced(areas, new Set([dim]), {}, sumType(areas.dtype)), float(2)], t, { computes: floating })
}

/** Without samples it is zero, which no gradient reaches. */
export const zeroIntegral = ({ shape, dtype }: Tensor, dim: number): Tensor =>
  tensor(shape.toSpliced(dim, 1), { dtype })

/** The areas, each added to those before it. */
export function accumulated(areas: Tensor): Tensor {
  const dtype = sumType(areas.dtype)
  return tensor(areas.shape, { dtype, requires_grad: needsGrad(dtype, [areas]) })
}

/** Division makes floats of integers. */
export const floating = (dtype: DType): DType => (isDifferentiable(dtype) ? dtype : defaultDType())
