import { rounded } from '@/lib/numeric/elements/held'
import { tensor } from '@/lib/shape/argument'
import { isFloating } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { float, list, type Value } from '@/lib/shape/value'

const common = { category: 'casting', binding: 'native', method: 'only' } as const

/** A number of a tensor, as Python has it; of one that is not known, only the type is. */
function number({ dtype, values }: Tensor, at: number): Value {
  const value = values?.[at]
  if (value === undefined) return { kind: 'opaque', type: isFloating(dtype) ? 'float' : 'int', repr: '?' }
  if (dtype === 'bool') return value !== 0
  // a literal has more digits than the tensor keeps
  return isFloating(dtype) ? float(rounded(value, dtype)) : value
}

function nested(of: Tensor, dim: number, start: number): Value {
  if (dim === of.shape.length) return number(of, start)
  const step = numel(of.shape.slice(dim + 1))
  return list(Array.from({ length: of.shape[dim]! }, (_, i) => nested(of, dim + 1, start + i * step)))
}

/** The numbers themselves, out of the tensor. */
export default [
  defineFunction({
    ...common,
    name: 'torch.Tensor.item',
    shapes: ['() -> number'],
    overloads: [{ self: tensor([]) }],
    example: { self: 'torch.tensor(3.5)' },
    errors: { count: ['RuntimeError', 'a Tensor with {count} elements cannot be converted to Scalar'] },
    infer({ self }, t) {
      const count = numel(self.shape)
      t.check(count === 1, 'count', { count })
      return number(self, 0)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.Tensor.tolist',
    shapes: ['(*) -> list'],
    overloads: [{ self: tensor([2, 2]) }],
    example: { self: 'torch.tensor([[1, 2], [3, 4]])' },
    errors: {},
    infer({ self }, t) {
      if (self.values === undefined && numel(self.shape) > 0) t.unknown()
      return nested(self, 0, 0)
    },
  }),
]
