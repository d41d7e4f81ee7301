import { bool, generator, int, keywordOnly, tensor } from '@/lib/shape/argument'
import { checkPlace, out } from '@/lib/shape/creation/options'
import { isFloating, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.multinomial',
  category: 'creation',
  binding: 'native',
  method: 'too',
  shapes: ['(n,) -> (num_samples,)', '(m, n) -> (m, num_samples)'],
  overloads: [
    { input: tensor([2, 5]), num_samples: int(), replacement: bool(false), generator: keywordOnly(generator()), out },
  ],
  example: { num_samples: '3' },
  errors: {
    rank: ['RuntimeError', 'prob_dist must be 1 or 2 dim'],
    none: ['RuntimeError', 'cannot sample n_sample <= 0 samples'],
    dtype: ['RuntimeError', 'multinomial only supports floating-point dtypes for input, got: {type}'],
    too_many: ['RuntimeError', 'cannot sample n_sample > prob_dist.size(-1) samples without replacement'],
    zero: ['RuntimeError', 'invalid multinomial distribution (sum of probabilities <= 0)'],
  },
  infer({ input, num_samples, replacement, ...given }, t) {
    checkPlace(given, t)
    const { shape, dtype } = input
    t.check(shape.length === 1 || shape.length === 2, 'rank')
    t.check(isFloating(dtype), 'dtype', { type: scalarType(dtype) })
    t.check(num_samples > 0, 'none')
    const classes = shape.at(-1)!
    t.check(replacement || num_samples <= classes, 'too_many')
    // of one sample of no classes PyTorch says something else
    if (classes === 0 && num_samples === 1) t.unknown()
    t.check(classes > 0 || shape[0] === 0, 'zero')
    return fresh([...shape.slice(0, -1), num_samples], { dtype: 'int64' })
  },
})
