import { tensor } from '@/lib/shape/argument'
import { itemBytes } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import { bytes, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { namedTuple, type Value } from '@/lib/shape/value'
import {
  conjugated,
  imagErrors,
  isComplexTensor,
  matrixTransposed,
  partOf,
} from '@/lib/ops/families/pointwise/complex-views'
import { permuted } from '@/lib/ops/families/viewing/viewing'

const attribute = (name: string, shape: string, of: (self: Tensor) => Value) => checked(name, shape, {}, of)

const checked = <const E extends ErrorTemplates>(
  name: string,
  shape: string,
  errors: E,
  of: (self: Tensor, t: Trace<Extract<keyof E, string>>) => Value,
) =>
  defineFunction({
    name: `torch.Tensor.${name}`,
    category: 'casting',
    binding: 'native',
    method: 'only',
    attribute: true,
    shapes: [shape],
    overloads: [{ self: tensor([2, 3]) }],
    example: name === 'imag' ? { 'self.dtype': 'complex64' } : {},
    errors,
    infer: ({ self }, t) => of(self, t),
  })

const batches = (name: string) =>
  ({
    rank: ['RuntimeError', `tensor.${name} is only supported on matrices or batches of matrices. Got {rank}-D tensor.`],
  }) as const

/** What stands after the dot without parentheses. */
export default [
  attribute('shape', '(*) -> torch.Size', ({ shape }) => namedTuple('torch.Size', shape)),
  attribute('dtype', '(*) -> dtype', ({ dtype }) => ({ kind: 'dtype', dtype })),
  attribute('device', '(*) -> device', ({ device }) => ({ kind: 'device', device })),
  attribute('layout', '(*) -> layout', () => ({ kind: 'constant', type: 'torch.layout', name: 'strided' })),
  attribute('ndim', '(*) -> int', ({ shape }) => shape.length),
  attribute('itemsize', '(*) -> int', ({ dtype }) => itemBytes(dtype)),
  attribute('nbytes', '(*) -> int', bytes),
  attribute('is_cuda', '(*) -> bool', ({ device }) => device.startsWith('cuda')),
  attribute('T', '(a, b, …) -> (…, b, a)', (self) => permuted(self, [...self.shape.keys()].reverse())),
  checked('mT', '(*, a, b) -> (*, b, a)', batches('mT'), (self, t) => {
    const rank = self.shape.length
    t.check(rank !== 1, 'rank', { rank })
    return matrixTransposed(self)
  }),
  checked('mH', '(*, a, b) -> (*, b, a)', batches('mH'), (self, t) => {
    const rank = self.shape.length
    t.check(rank !== 1, 'rank', { rank })
    return conjugated(matrixTransposed(self))
  }),
  checked(
    'H',
    '(a, b) -> (b, a)',
    {
      rank: ['RuntimeError', 'tensor.H is only supported on matrices (2-D tensors). Got {rank}-D tensor.{advice}'],
    },
    (self, t) => {
      const rank = self.shape.length
      const advice = rank > 2 ? ' For batches of matrices, consider using tensor.mH' : ''
      t.check(rank === 0 || rank === 2, 'rank', { rank, advice })
      return conjugated(matrixTransposed(self))
    },
  ),
  attribute('real', '(*) -> (*)', (self) => (isComplexTensor(self) ? partOf(self, 0) : self)),
  checked('imag', '(*) -> (*)', imagErrors, (self, t) => {
    t.check(isComplexTensor(self), 'real')
    return partOf(self, 1)
  }),
]
