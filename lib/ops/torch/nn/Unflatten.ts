import { unflattened, unflattenErrors } from '@/lib/ops/families/viewing/flattening'
import { int, ints, tensor, unchecked } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { defineModule } from '@/lib/shape/spec'
import { className, isInt, isSequence, str } from '@/lib/shape/value'

const declared = { dim: int(), sizes: ints() }

export default defineModule({
  name: 'torch.nn.Unflatten',
  category: 'linear',
  shapes: ['(*, S, *) -> (*, U_1, …, U_n, *)'],
  init: { dim: unchecked(declared.dim), unflattened_size: unchecked(declared.sizes) },
  call: { input: tensor([32, 400]) },
  example: { dim: '1', unflattened_size: '(16, 5, 5)' },
  errors: {
    ...unflattenErrors,
    not_a_tuple: ['TypeError', 'unflattened_size must be a tuple of ints, but found type {type}'],
    element: [
      'TypeError',
      'unflattened_size must be tuple of ints, but found element of type {type} at pos {position}',
    ],
  },
  construct({ unflattened_size: sizes }, t) {
    if (!isSequence(sizes)) return t.fail('not_a_tuple', { type: className(sizes) })
    const position = sizes.items.findIndex((item) => !isInt(item) && typeof item !== 'boolean')
    if (position >= 0) t.fail('element', { type: className(sizes.items[position]!), position })
  },
  mistyped: ({ input }) => noAttribute(input!, 'unflatten'),
  extra_repr: ({ dim, unflattened_size }) => `dim=${str(dim!)}, unflattened_size=${str(unflattened_size!)}`,
  forward({ input }, self, t) {
    const sizes = self.unflattened_size
    t.check(isSequence(sizes) && sizes.items.length > 0, 'empty')
    const given = bindNative('unflatten', [declared], { positional: [self.dim, sizes], keyword: {} })
    const { dim, sizes: cut } = read(declared, given.bound)
    return unflattened(input, dim, cut, t)
  },
})
