import * as is from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { out } from '@/lib/ops/families/reduction/reduction'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

const define = (name: 'outer' | 'ger') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'matmul',
    binding: 'native',
    method: 'too',
    shapes: ['(m), (n) -> (m, n)'],
    overloads: [{ input: is.tensor([3]), vec2: is.tensor([4]), out }],
    example: {},
    errors: { rank: ['RuntimeError', 'outer: Expected 1-D argument {name}, but got {rank}-D'] },
    infer({ input, vec2 }, t) {
      const ranks = { self: input.shape.length, vec2: vec2.shape.length }
      for (const [name, rank] of Object.entries(ranks)) t.check(rank === 1, 'rank', { name, rank })
      return elementwise([reshaped(input, [input.shape[0]!, 1]), vec2], t)
    },
  })

export default [define('outer'), define('ger')]
