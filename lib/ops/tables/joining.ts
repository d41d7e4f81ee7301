import { defaultDType } from '@/lib/shape/default-dtype'
import { keywordOnly, optional, tensor, tensors, variadic } from '@/lib/shape/argument'
import { resultType } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, numel, tensor as fresh, type Tensor } from '@/lib/shape/tensor'
import { catErrors, checkCat, concatenate, sizeAlong } from '@/lib/ops/families/viewing/joining'
import { atLeast, checkTensors } from '@/lib/ops/families/viewing/ranks'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

/** Tensors that are first given enough dimensions and then joined by `cat`. Source: ATen/native/TensorShape.cpp. */
interface Stacking {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly shapes: readonly string[]
  readonly example: readonly (readonly number[])[]
  readonly prepare: (of: Tensor) => Tensor
  /** The dimension to join along. */
  readonly along: (first: Tensor) => number
}

const stacking = ({ name, aliases, shapes, example, prepare, along }: Stacking) =>
  defineFunction({
    name: `torch.${name}`,
    ...(aliases ? { aliases } : {}),
    category: 'joining',
    binding: 'native',
    shapes,
    overloads: [{ tensors: tensors(example), out: keywordOnly(optional(tensor([]))) }],
    example: {},
    errors: {
      empty_list: ['RuntimeError', `${name} expects a non-empty TensorList`],
      rank: catErrors.rank,
      sizes: catErrors.sizes,
    },
    infer({ tensors }, t) {
      t.check(tensors.length > 0, 'empty_list')
      const prepared = tensors.map(prepare)
      const dim = along(prepared[0]!)
      checkCat(prepared, dim, t)
      return concatenate(prepared, dim, sizeAlong(dim, prepared, t))
    },
  })

const horizontally = (first: Tensor) => (first.shape.length === 1 ? 0 : 1)

const blockDiag = defineFunction({
  name: 'torch.block_diag',
  category: 'joining',
  binding: 'python',
  shapes: ['(A, B), (C, D), … -> (A + C + …, B + D + …)'],
  overloads: [
    {
      tensors: variadic(
        tensors([
          [2, 3],
          [4, 1],
        ]),
      ),
    },
  ],
  example: {},
  errors: {
    too_many_dimensions: [
      'RuntimeError',
      'torch.block_diag: Input tensors must have 2 or fewer dimensions. Input {index} has {rank} dimensions',
    ],
  },
  infer({ tensors }, t) {
    checkTensors(tensors)
    const dtype = tensors.length === 0 ? defaultDType() : resultType(tensors)
    tensors.forEach(({ shape }, index) =>
      t.check(shape.length <= 2, 'too_many_dimensions', { index, rank: shape.length }),
    )
    if (tensors.length === 0) return fresh([1, 0])
    const matrices = tensors.map(({ shape }) => [1, 1, ...shape].slice(-2))
    const shape = [0, 1].map((dim) => {
      const D = matrices.map((sizes) => sizes[dim]!)
      return t.size(`out[${dim}]`, D.map((_, index) => `D[${index}]`).join(' + '), { D })
    })
    return fresh(shape, { dtype, requires_grad: needsGrad(dtype, tensors) })
  },
})

export default [
  ...(
    [
      {
        name: 'hstack',
        shapes: ['(N_0), (N_1), … -> (N_0 + N_1 + …)', '(H, W_0, *), (H, W_1, *), … -> (H, W_0 + W_1 + …, *)'],
        example: [
          [2, 3],
          [2, 4],
        ],
        prepare: atLeast[1],
        along: horizontally,
      },
      {
        name: 'vstack',
        aliases: ['torch.row_stack'],
        shapes: ['(W), (W), … -> (k, W)', '(H_0, *), (H_1, *), … -> (H_0 + H_1 + …, *)'],
        example: [
          [2, 3],
          [4, 3],
        ],
        prepare: atLeast[2],
        along: () => 0,
      },
      {
        name: 'dstack',
        shapes: [
          '(W), (W), … -> (1, W, k)',
          '(H, W), (H, W), … -> (H, W, k)',
          '(H, W, D_0, *), (H, W, D_1, *), … -> (H, W, D_0 + D_1 + …, *)',
        ],
        example: [
          [2, 3],
          [2, 3],
        ],
        prepare: atLeast[3],
        along: () => 2,
      },
      {
        name: 'column_stack',
        shapes: ['(H), (H), … -> (H, k)', '(H, W_0, *), (H, W_1, *), … -> (H, W_0 + W_1 + …, *)'],
        example: [[3], [3]],
        prepare: (of) => (of.shape.length <= 1 ? reshaped(of, [numel(of.shape), 1]) : of),
        along: horizontally,
      },
    ] satisfies readonly Stacking[]
  ).map(stacking),
  blockDiag,
]
