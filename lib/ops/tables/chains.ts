import { chained, chainErrors, sizeAndType } from '@/lib/ops/families/products/chain'
import { matmul, matmulErrors } from '@/lib/ops/families/products/multiplying'
import { out } from '@/lib/ops/families/reduction/reduction'
import * as is from '@/lib/shape/argument'
import { preservedStrides } from '@/lib/shape/elementwise'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import { isSequence } from '@/lib/shape/value'

const common = { category: 'matmul', example: {} } as const
const tensors = is.tensors([
  [2, 3],
  [3, 4],
  [4, 5],
])

const product = defineFunction({
  ...common,
  name: 'torch.linalg.matmul',
  called: 'linalg_matmul',
  binding: 'native',
  shapes: ['(n), (n) -> ()', '(m, k), (k) -> (m)', '(m, k), (k, n) -> (m, n)', '(…, m, k), (…, k, n) -> (…, m, n)'],
  overloads: [{ input: is.tensor([8, 2, 3]), other: is.tensor([3, 4]), out }],
  errors: matmulErrors,
  infer({ input, other }, t) {
    return matmul(input, other, t)
  },
  flops: (_, __, t) => t.flops,
})

const chain = defineFunction({
  ...common,
  name: 'torch.linalg.multi_dot',
  called: 'linalg_multi_dot',
  binding: 'native',
  shapes: ['((a, b), (b, c), …, (y, z)) -> (a, z)', '((b), (b, c), (c)) -> ()'],
  overloads: [{ tensors, out }],
  errors: chainErrors,
  infer: ({ tensors }, t) => chained(tensors, t),
  flops: (_, __, t) => t.flops,
})

const native = { matrices: tensors }

const oldChain = defineFunction({
  ...common,
  name: 'torch.chain_matmul',
  binding: 'python',
  shapes: ['(a, b), (b, c), …, (y, z) -> (a, z)', '(a, b) -> (a, b)'],
  overloads: [{ matrices: is.variadic({ ...tensors, accepts: isSequence }), out }],
  errors: {
    rank: ['RuntimeError', 'Tensor dimension is {rank}, expected 2 instead.'],
    none: ['RuntimeError', 'chain_matmul(): Expected one or more matrices'],
    ...sizeAndType(),
  },
  infer({ matrices: given }, t) {
    const { bound } = bindNative('chain_matmul', [native], {
      positional: [{ kind: 'tuple', items: given }],
      keyword: {},
    })
    const { matrices } = read(native, bound)
    for (const { shape } of matrices) t.check(shape.length === 2, 'rank', { rank: shape.length })
    const [only] = matrices
    t.check(only !== undefined, 'none')
    if (matrices.length > 1) return chained(matrices, t)
    const { shape, dtype, requires_grad } = only!
    return tensor(shape, { dtype, requires_grad, strides: preservedStrides(only!) })
  },
  flops: (_, __, t) => t.flops,
})

/** Products of several matrices. */
const chains = [product, chain, oldChain]
export default chains
