import { anything, bool, number, tensor } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { checkLeaf, checkOutput, checkOverlap, inplaceErrors, outputErrors, written } from '@/lib/shape/inplace'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { isComplex, isNumber, isTensor } from '@/lib/shape/value'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Scalar } from '@/lib/shape/argument'
import { noAutograd } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import type { Trace } from '@/lib/shape/trace'
import { copied } from '@/lib/ops/families/creation/casting'

const self = tensor([2, 3])
const common = { category: 'casting', binding: 'native', method: 'only' } as const
const { leaf } = inplaceErrors

const valueErrors = {
  ...scalarErrors,
  value_rank: ['RuntimeError', 'fill_ only supports 0-dimension value tensor but got tensor with {rank} dimensions.'],
} as const

/** A tensor that stands for a number is converted without a question; a number must fit. */
function checkValue(value: Tensor | Scalar, self: Tensor, t: Trace<keyof typeof valueErrors>): void {
  if (typeof value !== 'object' || value.kind !== 'tensor') return checkFill(value, self.dtype, numel(self.shape), t)
  t.check(value.shape.length === 0, 'value_rank', { rank: value.shape.length })
}

const needsGrad = (...of: readonly (Tensor | Scalar)[]) =>
  of.some((one) => typeof one === 'object' && one.kind === 'tensor' && one.requires_grad)

/** New numbers for a tensor that is there. */
export default [
  defineFunction({
    ...common,
    name: 'torch.Tensor.copy_',
    shapes: ['(*) -> (*)'],
    overloads: [{ self, other: anything(), non_blocking: bool(false) }],
    example: { other: 'torch.randn(3)' },
    errors: { ...inplaceErrors, ...broadcastErrors, ...outputErrors },
    infer({ self, other }, t) {
      const isScalar = isNumber(other) || isComplex(other)
      if (!isTensor(other) && !isScalar) return t.unknown()
      const differentiable = isTensor(other) && isDifferentiable(self.dtype) ? [other] : []
      if (needsGrad(self, ...differentiable)) checkLeaf(self, t)
      if (other !== self) checkOverlap(self, isTensor(other) ? [other] : [], t)
      if (!isTensor(other)) return written(self, [])
      checkOutput(self, broadcastShapes([self.shape, other.shape], t), t)
      return written(self, differentiable)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.Tensor.fill_',
    shapes: ['(*) -> (*)'],
    overloads: [
      { self, value: tensor([]) },
      { self, value: number() },
    ],
    example: { value: '3.0' },
    errors: { ...inplaceErrors, ...valueErrors },
    infer({ self, value }, t) {
      if (needsGrad(self, value)) checkLeaf(self, t)
      checkValue(value, self, t)
      // a tensor's number is copied, and only copying looks for overlaps
      if (isTensor(value)) checkOverlap(self, [], t)
      const { values: _, ...rest } = self
      return { ...rest, requires_grad: needsGrad(self, value) }
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.Tensor.zero_',
    shapes: ['(*) -> (*)'],
    overloads: [{ self }],
    example: {},
    errors: { leaf },
    infer({ self }, t) {
      if (needsGrad(self)) checkLeaf(self, t)
      return written(self, [])
    },
  }),
  defineFunction({
    category: 'casting',
    binding: 'native',
    name: 'torch.fill',
    shapes: ['(*) -> (*)'],
    overloads: [
      { input: self, value: tensor([]) },
      { input: self, value: number() },
    ],
    example: { value: '3.0' },
    errors: { ...valueErrors, autograd_dtype: noAutograd() },
    infer({ input, value }, t) {
      checkValue(value, input, t)
      const isRefused = needsGrad(value) && !isDifferentiable(input.dtype)
      t.check(!isRefused, 'autograd_dtype', { dtype: scalarType(input.dtype) })
      const { values: _, ...rest } = copied(input, null)
      return { ...rest, requires_grad: needsGrad(input, value) }
    },
  }),
]
