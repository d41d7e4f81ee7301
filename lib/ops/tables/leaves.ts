import { bool, tensor } from '@/lib/shape/argument'
import { detached, isCutOff, isLeaf } from '@/lib/shape/autograd'
import { isDifferentiable } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { view, type Tensor } from '@/lib/shape/tensor'
import type { Value } from '@/lib/shape/value'

const common = { category: 'autograd', binding: 'native' } as const
const self = tensor([2, 3])
const method = { ...common, method: 'only', shapes: ['(*) -> (*)'], example: {} } as const

const attribute = (name: string, of: (self: Tensor) => Value) =>
  defineFunction({
    ...common,
    name: `torch.Tensor.${name}`,
    method: 'only',
    attribute: true,
    shapes: ['(*) -> one value'],
    overloads: [{ self }],
    example: { self: 'torch.randn(2, 3, requires_grad=True)' },
    errors: {},
    infer: ({ self }) => of(self),
  })

/** What of a tensor belongs to autograd, and how it is changed. */
export default [
  attribute('requires_grad', ({ requires_grad }) => requires_grad),
  attribute('is_leaf', isLeaf),
  attribute('grad', ({ variable }) => variable.grad),
  attribute('data', (self) => detached(view(self, self.shape, self.strides))),
  defineFunction({
    ...method,
    name: 'torch.Tensor.requires_grad_',
    overloads: [{ self, requires_grad: bool(true) }],
    errors: {
      dtype: ['RuntimeError', 'only Tensors of floating point dtype can require gradients'],
      computed: [
        'RuntimeError',
        "you can only change requires_grad flags of leaf variables. If you want to use a computed variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().",
      ],
    },
    infer({ self, requires_grad }, t) {
      // a view made under no_grad asks what it is a view of, and keeps what is said here for itself
      if (isCutOff(self)) t.unknown()
      t.check(requires_grad || isLeaf(self), 'computed')
      t.check(!requires_grad || isDifferentiable(self.dtype), 'dtype')
      self.variable.isFrozen = !requires_grad
      return { ...self, requires_grad }
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.detach',
    method: 'too',
    shapes: ['(*) -> (*)'],
    overloads: [{ input: self }],
    example: {},
    errors: {},
    infer: ({ input }) => detached(view(input, input.shape, input.strides)),
  }),
  defineFunction({
    ...method,
    name: 'torch.Tensor.detach_',
    overloads: [{ self }],
    errors: {
      view: [
        'RuntimeError',
        "Can't detach views in-place. Use detach() instead. If you are using DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as True, gradients are views of DDP buckets, and hence detach_() cannot be called on these gradients. To fix this error, please refer to the Optimizer.zero_grad() function in torch/optim/optimizer.py as the solution.",
      ],
    },
    infer({ self }, t) {
      t.check(self.base === undefined, 'view')
      self.variable.isFrozen = true
      return { ...detached(self), variable: self.variable }
    },
  }),
  defineFunction({
    ...method,
    name: 'torch.Tensor.retain_grad',
    shapes: ['(*) -> None'],
    overloads: [{ self }],
    example: { self: 'torch.randn(2, 3, requires_grad=True)' },
    errors: { no_grad: ['RuntimeError', "can't retain_grad on Tensor that has requires_grad=False"] },
    infer({ self }, t) {
      t.check(self.requires_grad, 'no_grad')
      self.variable.retains = true
      return null
    },
  }),
]
