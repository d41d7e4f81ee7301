import { detached, isCutOff, isLeaf } from '@/lib/shape/autograd'
import { cppType, isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { raise, Unmodelled } from '@/lib/shape/error'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor, typeName, type Value } from '@/lib/shape/value'

/** What may be assigned: `x.grad = None`. Source: torch/csrc/autograd/python_variable.cpp. */
const setters: Readonly<Record<string, (self: Tensor, value: Value) => Tensor>> = {
  requires_grad(self, value) {
    if (typeof value !== 'boolean') return refuse('RuntimeError', 'requires_grad must be a bool')
    if (isCutOff(self)) throw new Unmodelled()
    if (!isLeaf(self)) {
      const advice =
        " If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach()."
      refuse('RuntimeError', `you can only change requires_grad flags of leaf variables.${value ? '' : advice}`)
    }
    if (value && !isDifferentiable(self.dtype))
      refuse('RuntimeError', 'only Tensors of floating point and complex dtype can require gradients')
    self.variable.isFrozen = !value
    return { ...self, requires_grad: value }
  },
  grad(self, value) {
    if (value !== null && !isTensor(value))
      return refuse(
        'TypeError',
        `assigned grad expected to be a Tensor or None but got grad of type ${typeName(value)}`,
      )
    if (value) checkGradient(self, value)
    self.variable.grad = value
    return self
  },
  data(self, value) {
    if (!isTensor(value)) return refuse('TypeError', `Variable data has to be a tensor, but got ${typeName(value)}`)
    if (self.requires_grad && !isDifferentiable(value.dtype))
      refuse('RuntimeError', 'data set to a tensor that requires gradients must be floating point or complex dtype')
    const { requires_grad, parameter, variable, node, base } = self
    const place = { requires_grad, parameter, variable, ...(node ? { node } : {}), ...(base ? { base } : {}) }
    return { ...detached(value), ...place }
  },
}

function checkGradient(self: Tensor, value: Tensor): void {
  if (value.variable === self.variable) refuse('RuntimeError', "can't assign Variable as its own grad")
  if (value.dtype !== self.dtype) {
    const [from, to] = [cppType(value.dtype), scalarType(self.dtype)]
    const why = `attempting to assign a gradient with dtype '${from}' to a tensor with grad_dtype '${to}'.`
    refuse(
      'RuntimeError',
      `${why} The gradient must match the tensor's grad_dtype (defaults to the tensor's dtype). You can set the tensor's grad_dtype attribute with a specific dtype, or None to allow any dtype. Set grad_dtype with caution. Diverging the dtypes of a tensor and its gradient may break downstream systems that assume they match.`,
    )
  }
  const [size, wanted] = [value.shape.join(', '), self.shape.join(', ')]
  if (size !== wanted)
    refuse(
      'RuntimeError',
      `attempting to assign a gradient of size '[${size}]' to a tensor of size '[${wanted}]'. Please ensure that the gradient and the tensor are the same size`,
    )
}

const refuse = (type: string, message: string): never => raise(type, 'attribute', message)

/** The tensor after `x.name = value`; `undefined`: PyTorch's tensors have no such attribute to set. Raises as it does. */
export const afterSetting = (self: Tensor, name: string, value: Value): Tensor | undefined =>
  Object.hasOwn(setters, name) ? setters[name]!(self, value) : undefined
