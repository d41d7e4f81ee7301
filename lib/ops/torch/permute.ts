import { ints, tensor, variadic } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tuple } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { permuted } from '@/lib/ops/families/viewing/viewing'

/** All orders of `count` dimensions. */
const orders = (count: number): number[][] =>
  count === 0
    ? [[]]
    : orders(count - 1).flatMap((rest) => [...rest, -1].map((_, at) => rest.toSpliced(at, 0, count - 1)))

export default defineFunction({
  name: 'torch.permute',
  category: 'viewing',
  binding: 'native',
  method: 'too',
  shapes: [
    '(N, H, W, C) -> (N, C, H, W)',
    '(N, C, H, W) -> (N, H, W, C)',
    '(d_0, d_1, …) -> (d_dims[0], d_dims[1], …)',
  ],
  overloads: [{ input: tensor([4, 224, 224, 3]), dims: variadic(ints()) }],
  example: { dims: '(0, 3, 1, 2)' },
  errors: {
    ...dimensionErrors,
    count: [
      'RuntimeError',
      'permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = {rank} is not equal to len(dims) = {count}',
    ],
    duplicate: ['RuntimeError', 'permute(): duplicate dims are not allowed.'],
  },
  infer({ input, dims }, t) {
    const rank = input.shape.length
    t.check(dims.length === rank, 'count', { rank, count: dims.length })
    const order: number[] = []
    for (const dim of dims) {
      const wrapped = wrapDim(dim, rank, t)
      t.check(!order.includes(wrapped), 'duplicate')
      order.push(wrapped)
    }
    order.forEach((dim, index) => t.size(`out[${index}]`, `input[${dim}]`, { input: input.shape }))
    return permuted(input, order)
  },
  inverse: { dims: [2, 3, 4].flatMap(orders).map(tuple) },
})
