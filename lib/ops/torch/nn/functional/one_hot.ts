import { int, tensor as input } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.nn.functional.one_hot',
  category: 'embedding',
  binding: 'native',
  shapes: ['(*) -> (*, num_classes)'],
  overloads: [{ input: input([32]), num_classes: int(-1) }],
  example: { 'input.dtype': 'int64', num_classes: '10' },
  errors: {
    dtype: ['RuntimeError', 'one_hot is only applicable to index tensor of type LongTensor.'],
    empty: ['RuntimeError', 'Can not infer total number of classes from empty tensor.'],
    negative: ['RuntimeError', 'Class values must be non-negative.'],
    too_few: ['RuntimeError', 'Class values must be smaller than num_classes.'],
  },
  infer({ input, num_classes }, t) {
    const { shape, dtype, values } = input
    t.check(dtype === 'int64', 'dtype')
    const isEmpty = numel(shape) === 0
    t.check(!isEmpty || num_classes > 0, 'empty')
    t.check(!values?.some((value) => value < 0), 'negative')
    // without the values, the classes are taken to be among those that there are
    const least = values && !isEmpty ? Math.max(...values) + 1 : isEmpty ? 0 : num_classes < 1 ? null : 1
    if (num_classes === -1 && least === null) t.unknown()
    t.check(num_classes === -1 || (least !== null && num_classes >= least), 'too_few')
    const classes = num_classes === -1 ? least! : num_classes
    const C = t.size('C', num_classes === -1 ? 'max + 1' : 'num_classes', { max: classes - 1, num_classes: classes })
    return tensor([...shape, C], { dtype })
  },
  fixes: {
    too_few: ({ input: { values = [] } }) => ({ num_classes: Math.max(...values) + 1 }),
    empty: () => ({ num_classes: 10 }),
  },
})
