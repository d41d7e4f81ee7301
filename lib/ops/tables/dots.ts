import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { dot, dotErrors } from '@/lib/ops/families/products/product'
import { out } from '@/lib/ops/families/reduction/reduction'

const vector = is.tensor([3])

const define = (name: 'dot' | 'vdot', second: 'tensor' | 'other') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'matmul',
    binding: 'native',
    method: 'too',
    shapes: ['(n), (n) -> ()'],
    overloads: [{ input: vector, [second]: vector, out }],
    example: {},
    errors: dotErrors,
    infer({ input, [second]: other }, t) {
      return dot(input!, other!, t)
    },
  })

export default [define('dot', 'tensor'), define('vdot', 'other')]
