import { int, optional, tensor } from '@/lib/shape/argument'
import { group, isFloating, itemBytes } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { namedTuple, tuple, type Value } from '@/lib/shape/value'
import { dimensionErrors, noDimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'

const self = tensor([2, 3, 4])
const common = { category: 'casting', binding: 'native', example: {} } as const

const fact = (name: string, of: (self: Tensor) => Value, method: 'too' | 'only' = 'only') =>
  defineFunction({
    ...common,
    name,
    method,
    shapes: ['(*) -> one value'],
    overloads: method === 'only' ? [{ self }] : [{ input: self }],
    errors: {},
    infer: (args) => of('self' in args ? args.self : args.input),
  })

const bySize = (name: string, all: (self: Tensor) => Value, of: (self: Tensor) => readonly number[]) =>
  defineFunction({
    ...common,
    name,
    method: 'only',
    shapes: ['(*) -> one number for each dimension'],
    overloads: [{ self, dim: optional(int()) }],
    errors: { ...dimensionErrors, ...noDimensionErrors },
    infer({ self, dim }, t) {
      if (dim === null) return all(self)
      const rank = self.shape.length
      t.check(rank > 0, 'no_dimensions', { dim })
      return of(self)[wrapDim(dim, rank, t)]!
    },
  })

const isSigned = ({ dtype }: Tensor) => dtype !== 'bool' && dtype !== 'uint8'

/** What a tensor tells of itself. */
export default [
  bySize(
    'torch.Tensor.size',
    ({ shape }) => namedTuple('torch.Size', shape),
    ({ shape }) => shape,
  ),
  bySize(
    'torch.Tensor.stride',
    ({ strides }) => tuple(strides),
    ({ strides }) => strides,
  ),
  fact('torch.Tensor.dim', ({ shape }) => shape.length),
  fact('torch.Tensor.ndimension', ({ shape }) => shape.length),
  fact('torch.Tensor.nelement', ({ shape }) => numel(shape)),
  fact('torch.Tensor.storage_offset', ({ offset }) => offset),
  fact('torch.Tensor.element_size', ({ dtype }) => itemBytes(dtype)),
  fact('torch.numel', ({ shape }) => numel(shape), 'too'),
  fact('torch.is_floating_point', ({ dtype }) => isFloating(dtype), 'too'),
  fact('torch.is_complex', ({ dtype }) => group(dtype) === 'complex', 'too'),
  fact('torch.is_signed', isSigned, 'too'),
]
