import { int } from '@/lib/shape/argument'
import { checkPlace, create, gradErrors, options, out } from '@/lib/shape/creation/options'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.eye',
  category: 'creation',
  binding: 'native',
  shapes: ['(n, n)', '(n, m)'],
  overloads: [
    { n: int(), out, ...options },
    { n: int(), m: int(), out, ...options },
  ],
  example: { n: '3' },
  errors: {
    ...gradErrors,
    rows: ['RuntimeError', 'n must be greater or equal to 0, got {n}'],
    columns: ['RuntimeError', 'm must be greater or equal to 0, got {m}'],
  },
  infer(args, t) {
    checkPlace(args, t)
    const { n } = args
    const m = 'm' in args ? args.m : n
    t.check(n >= 0, 'rows', { n })
    t.check(m >= 0, 'columns', { m })
    return create([n, m], args, t as Parameters<typeof create>[2])
  },
})
