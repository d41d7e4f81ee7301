import { int, ints, optional, repeatedInts, tensor, tensors, variadic, type Arguments } from '@/lib/shape/argument'
import { checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { bindNative } from '@/lib/shape/native'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isContiguous, tensor as fresh, view } from '@/lib/shape/tensor'
import { isSequence, isTensor, tuple, type Value } from '@/lib/shape/value'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { atLeast, checkTensors } from '@/lib/ops/families/viewing/ranks'
import { flipErrors, flipped, rolled, rollErrors, rotated, rotErrors } from '@/lib/ops/families/viewing/turning'
import { permuted, transposed, viewed, viewStrides } from '@/lib/ops/families/viewing/viewing'

const input = tensor([2, 3, 4])
const common = { category: 'viewing', binding: 'native', method: 'too' } as const
const { leaf } = inplaceErrors

const movedim = defineFunction({
  ...common,
  name: 'torch.movedim',
  aliases: ['torch.moveaxis'],
  shapes: [
    'source=0, destination=-1: (A, B, C) -> (B, C, A)',
    'source=(0, 1), destination=(1, 0): (A, B, C) -> (B, A, C)',
  ],
  overloads: [
    { input, source: int(), destination: int() },
    { input, source: ints(), destination: ints() },
  ],
  example: { source: '0', destination: '-1' },
  errors: {
    ...dimensionErrors,
    count: [
      'RuntimeError',
      'movedim: Invalid source or destination dims: source ({source} dims) should contain the same number of dims as destination ({destination} dims)',
    ],
    repeated: ['RuntimeError', 'movedim: repeated dim in `{where}` ({dims})'],
  },
  infer({ input, ...written }, t) {
    const [source, destination] = [written.source, written.destination].map((dims) => [dims].flat()) as [
      number[],
      number[],
    ]
    const rank = input.shape.length
    t.check(source.length === destination.length, 'count', { source, destination })
    const from = source.map((dim) => wrapDim(dim, rank, t))
    const to = destination.map((dim) => wrapDim(dim, rank, t))
    t.check(new Set(from).size === from.length, 'repeated', { where: 'source', dims: source })
    t.check(new Set(to).size === to.length, 'repeated', { where: 'destination', dims: destination })
    if (rank === 0) return view(input, [], [])
    const rest = input.shape.map((_, dim) => dim).filter((dim) => !from.includes(dim))
    const order = input.shape.map((_, dim) => (to.includes(dim) ? from[to.indexOf(dim)]! : rest.shift()!))
    order.forEach((dim, index) => t.size(`out[${index}]`, `input[${dim}]`, { input: input.shape }))
    return permuted(input, order)
  },
})

const swapaxes = defineFunction({
  ...common,
  name: 'torch.swapaxes',
  inplace: true,
  shapes: ['(…, d_axis0, …, d_axis1, …) -> (…, d_axis1, …, d_axis0, …)'],
  overloads: [{ input, axis0: int(), axis1: int() }],
  example: { axis0: '0', axis1: '2' },
  errors: { ...dimensionErrors, leaf },
  infer({ input, axis0, axis1 }, t, into) {
    if (into) checkLeaf(into, t)
    return transposed(input, axis0, axis1, t)
  },
})

const t = defineFunction({
  ...common,
  name: 'torch.t',
  inplace: true,
  shapes: ['(M, N) -> (N, M)', '(N) -> (N)', '() -> ()'],
  overloads: [{ input: tensor([3, 4]) }],
  example: {},
  errors: { rank: ['RuntimeError', '{name}() expects a tensor with <= 2 dimensions, but self is {rank}D'], leaf },
  infer({ input }, t, into) {
    if (into) checkLeaf(into, t)
    const rank = input.shape.length
    t.check(rank <= 2, 'rank', { name: into ? 't_' : 't', rank })
    return permuted(input, rank === 2 ? [1, 0] : [...input.shape.keys()])
  },
})

const adjoint = defineFunction({
  ...common,
  name: 'torch.adjoint',
  shapes: ['(*, M, N) -> (*, N, M)'],
  overloads: [{ input }],
  example: {},
  errors: {
    rank: ['RuntimeError', 'tensor.adjoint() is only supported on matrices or batches of matrices. Got 1-D tensor.'],
  },
  infer({ input }, t) {
    const rank = input.shape.length
    t.check(rank !== 1, 'rank')
    return permuted(input, [...[...input.shape.keys()].slice(0, -2), rank - 1, rank - 2].slice(0, rank))
  },
})

const ravel = defineFunction({
  ...common,
  name: 'torch.ravel',
  shapes: ['(d_0, d_1, …) -> (d_0 * d_1 * …)', '() -> (1)'],
  overloads: [{ input }],
  example: {},
  errors: {},
  infer({ input }, t) {
    const formula = input.shape.map((_, dim) => `input[${dim}]`).join(' * ') || '1'
    const size = t.size('out[0]', formula, { input: input.shape })
    const { dtype, requires_grad } = input
    return isContiguous(input)
      ? viewed(input, [size], viewStrides(input, [size])!)
      : fresh([size], { dtype, requires_grad })
  },
})

const flip = defineFunction({
  ...common,
  name: 'torch.flip',
  shapes: ['(d_0, d_1, …) -> (d_0, d_1, …)'],
  overloads: [{ input, dims: variadic(ints()) }],
  example: { dims: '(0, 1)' },
  errors: flipErrors,
  infer: ({ input, dims }, t) => flipped(input, dims, t),
})

/** `fliplr` and `flipud`: the dimension is in the name. */
const flipping = (name: string, dim: number) =>
  defineFunction({
    ...common,
    name: `torch.${name}`,
    shapes: ['(d_0, d_1, …) -> (d_0, d_1, …)'],
    overloads: [{ input }],
    example: {},
    errors: { rank: ['RuntimeError', `Input must be >= ${dim + 1}-d.`] },
    infer({ input }, t) {
      t.check(input.shape.length > dim, 'rank')
      return flipped(input, [dim], t as Trace<string>)
    },
  })

const roll = defineFunction({
  ...common,
  name: 'torch.roll',
  shapes: ['(d_0, d_1, …) -> (d_0, d_1, …)'],
  overloads: [{ input, shifts: repeatedInts(1), dims: optional(repeatedInts(1), tuple([])) }],
  example: { shifts: '1', dims: '0' },
  errors: rollErrors,
  infer: ({ input, shifts, dims }, t) => rolled(input, shifts, dims ?? [], t),
})

const rot90 = defineFunction({
  ...common,
  name: 'torch.rot90',
  shapes: ['k=1: (H, W) -> (W, H)', 'k=2: (H, W) -> (H, W)'],
  overloads: [{ input: tensor([3, 4]), k: int(1), dims: ints(tuple([0, 1])) }],
  example: { k: '1' },
  errors: rotErrors,
  infer: ({ input, k, dims }, t) => rotated(input, k, dims, t),
})

/** Python passes one argument on as it is, and several as a tuple. */
const atLeastOf = (rank: 1 | 2 | 3, shapes: readonly string[]) => {
  const name = `atleast_${rank}d`
  const native: readonly Arguments[] = [{ input: tensor([]) }, { tensors: tensors([]) }]
  return defineFunction({
    name: `torch.${name}`,
    category: 'viewing',
    binding: 'python',
    shapes,
    overloads: [{ tensors: variadic(tensors([[3]])) }],
    example: {},
    errors: {},
    infer({ tensors }) {
      const [first] = tensors as readonly Value[]
      const only = tensors.length === 1 ? first! : tuple(tensors)
      bindNative(name, native, { positional: [only], keyword: {} })
      if (isTensor(only)) return atLeast[rank](only)
      const items = isSequence(only) ? only.items : []
      checkTensors(items)
      return tuple(items.map(atLeast[rank]))
    },
  })
}

export default [
  movedim,
  swapaxes,
  t,
  adjoint,
  ravel,
  flip,
  flipping('fliplr', 1),
  flipping('flipud', 0),
  roll,
  rot90,
  atLeastOf(1, ['() -> (1)', '(*) -> (*)']),
  atLeastOf(2, ['() -> (1, 1)', '(N) -> (1, N)', '(M, N, *) -> (M, N, *)']),
  atLeastOf(3, ['() -> (1, 1, 1)', '(N) -> (1, N, 1)', '(M, N) -> (M, N, 1)']),
]
