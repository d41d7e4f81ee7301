import { bool, int, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tensor as fresh } from '@/lib/shape/tensor'

/** How many ways there are to choose `r` of `n`. */
const choose = (n: number, r: number): number =>
  r > n ? 0 : Array.from({ length: r }, (_, i) => i).reduce((ways, i) => (ways * (n - i)) / (i + 1), 1)

export default defineFunction({
  name: 'torch.combinations',
  category: 'creation',
  binding: 'native',
  shapes: ['(N) -> (number of combinations, r)'],
  overloads: [{ input: tensor([4]), r: int(2), with_replacement: bool(false) }],
  example: {},
  errors: {
    rank: ['RuntimeError', 'Expect a 1D vector, but got shape {shape}'],
    negative: ['RuntimeError', 'Expect a non-negative number, but got {r}'],
  },
  infer({ input, r, with_replacement }, t) {
    const { shape, dtype, requires_grad } = input
    t.check(shape.length === 1, 'rank', { shape })
    t.check(r >= 0, 'negative', { r })
    if (r === 0) return fresh([0], { dtype })
    const count = shape[0]!
    // PyTorch looks at a grid of all tuples first
    if (count ** r > 1_000_000) t.unknown()
    const ways = with_replacement && count > 0 ? choose(count + r - 1, r) : choose(count, r)
    return fresh([ways, r], { dtype, requires_grad })
  },
})
