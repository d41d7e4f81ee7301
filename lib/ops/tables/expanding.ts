import { bool, int, ints, keywordOnly, optional, tensor, tensors, unchecked, variadic } from '@/lib/shape/argument'
import { sizeErrors as repeatErrors } from '@/lib/shape/creation/options'
import { defineFunction } from '@/lib/shape/spec'
import { broadcastErrors, broadcastShapes, expanded } from '@/lib/shape/iterator'
import { tensor as fresh } from '@/lib/shape/tensor'
import { isSequence, isTensor, tuple } from '@/lib/shape/value'
import {
  broadcastShapesErrors,
  broadcastShapesOf,
  expandedTo,
  expandErrors,
} from '@/lib/ops/families/viewing/expanding'
import { checkTensors } from '@/lib/ops/families/viewing/ranks'
import { interleaved, interleavedBy, interleaveErrors, repeated, totalOf } from '@/lib/ops/families/viewing/repeating'
import {
  countElements,
  inferSizes,
  reshaped,
  sizeErrors,
  viewed,
  viewErrors,
  viewStrides,
} from '@/lib/ops/families/viewing/viewing'

const self = tensor([3, 1])
const input = tensor([3, 1])
const native = { category: 'viewing', binding: 'native' } as const
const onlyMethod = { ...native, method: 'only' } as const
const expandShapes = ['(1) -> (k)', '(H, 1) -> (k, H, W)']

const expand = defineFunction({
  ...onlyMethod,
  name: 'torch.Tensor.expand',
  shapes: expandShapes,
  overloads: [{ self, size: variadic(ints()), implicit: keywordOnly(bool(false)) }],
  example: { size: '(-1, 4)' },
  errors: expandErrors,
  infer: ({ self, size }, t) => expandedTo(self, size, t),
})

const broadcastTo = defineFunction({
  ...native,
  name: 'torch.broadcast_to',
  method: 'too',
  shapes: expandShapes,
  overloads: [{ input, size: variadic(ints()) }],
  example: { size: '(2, 3, 4)' },
  errors: expandErrors,
  infer: ({ input, size }, t) => expandedTo(input, size, t),
})

const { too_few_sizes, expand_size } = expandErrors

const expandAs = defineFunction({
  ...onlyMethod,
  name: 'torch.Tensor.expand_as',
  shapes: ['(H, 1), (H, W) -> (H, W)'],
  overloads: [{ self, other: tensor([2, 3, 4]) }],
  example: {},
  errors: { too_few_sizes, expand_size },
  infer: ({ self, other }, t) => expandedTo(self, other.shape, t as Parameters<typeof expandedTo>[2]),
})

const broadcastTensors = defineFunction({
  name: 'torch.broadcast_tensors',
  category: 'viewing',
  binding: 'python',
  shapes: ['(H, 1), (1, W) -> (H, W), (H, W)'],
  overloads: [
    {
      tensors: variadic(
        tensors([
          [3, 1],
          [1, 4],
        ]),
      ),
    },
  ],
  example: {},
  errors: broadcastErrors,
  infer({ tensors }, t) {
    checkTensors(tensors)
    if (tensors.length === 0) return tuple([])
    const shape = broadcastShapes(
      tensors.map((one) => one.shape),
      t,
    )
    return tuple(tensors.map((one) => expanded(one, shape)))
  },
})

const shapes = {
  ...ints(),
  type: 'int | tuple of ints',
  control: { kind: 'text', placeholder: '((2, 1), (1, 3))' },
} as const

const broadcastShapesFunction = defineFunction({
  name: 'torch.broadcast_shapes',
  category: 'viewing',
  binding: 'python',
  shapes: ['(2, 1, 4), (3, 1) -> (2, 3, 4)'],
  overloads: [{ shapes: variadic(unchecked(shapes)) }],
  example: { shapes: '((2, 1, 4), (3, 1))' },
  errors: broadcastShapesErrors,
  infer: ({ shapes }, t) => broadcastShapesOf(isSequence(shapes) ? shapes.items : t.unknown(), t),
})

const sizesOf = { mismatch: sizeErrors.mismatch } as const

const viewAs = defineFunction({
  ...onlyMethod,
  name: 'torch.Tensor.view_as',
  shapes: ['(d_0, d_1, …), (e_0, e_1, …) -> (e_0, e_1, …)'],
  overloads: [{ self: tensor([2, 6]), other: tensor([3, 4]) }],
  example: {},
  errors: { ...sizesOf, ...viewErrors },
  infer({ self, other }, t) {
    const sizes = inferSizes(
      other.shape,
      'other',
      countElements(self, 'self', t),
      t as Parameters<typeof inferSizes>[3],
    )
    return viewed(self, sizes, viewStrides(self, sizes) ?? t.fail('incompatible'))
  },
})

const reshapeAs = defineFunction({
  ...onlyMethod,
  name: 'torch.Tensor.reshape_as',
  shapes: ['(d_0, d_1, …), (e_0, e_1, …) -> (e_0, e_1, …)'],
  overloads: [{ self: tensor([2, 6]), other: tensor([3, 4]) }],
  example: {},
  errors: sizesOf,
  infer: ({ self, other }, t) =>
    reshaped(
      self,
      inferSizes(other.shape, 'other', countElements(self, 'self', t), t as Parameters<typeof inferSizes>[3]),
    ),
})

const repeat = defineFunction({
  ...onlyMethod,
  name: 'torch.Tensor.repeat',
  shapes: ['(H, W) -> (a * H, b * W)', '(H, W) -> (a, b * H, c * W)'],
  overloads: [{ self: tensor([2, 3]), repeats: variadic(ints()) }],
  example: { repeats: '(4, 2)' },
  errors: {
    ...repeatErrors,
    too_few_sizes: [
      'RuntimeError',
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
    ],
  },
  infer({ self, repeats }, t) {
    t.check(repeats.length >= self.shape.length, 'too_few_sizes')
    return repeated(self, repeats, t)
  },
})

const tile = defineFunction({
  ...native,
  name: 'torch.tile',
  method: 'too',
  shapes: ['(H, W) -> (H, b * W)', '(H, W) -> (a * H, b * W)', '(H, W) -> (a, b * H, c * W)'],
  overloads: [{ input: tensor([2, 3]), dims: variadic(ints()) }],
  example: { dims: '(4, 2)' },
  errors: repeatErrors,
  infer({ input, dims }, t) {
    const missing = Math.max(0, input.shape.length - dims.length)
    return repeated(input, [...new Array<number>(missing).fill(1), ...dims], t)
  },
})

const more = { dim: optional(int()), output_size: keywordOnly(optional(int())) }

const repeatInterleave = defineFunction({
  ...native,
  name: 'torch.repeat_interleave',
  method: 'too',
  shapes: ['(L, *) -> (repeats * L, *)', '(L, *), (L) -> (repeats[0] + repeats[1] + …, *)', '(L) -> (repeats[0] + …)'],
  overloads: [
    { input: tensor([2, 3]), repeats: tensor([]), ...more },
    { repeats: tensor([]), output_size: more.output_size },
    { input: tensor([2, 3]), repeats: int(), ...more },
  ],
  example: { repeats: 'torch.tensor([1, 2])', dim: '0' },
  errors: interleaveErrors,
  infer({ repeats, output_size, ...rest }, t) {
    if (!isTensor(repeats)) {
      const { input, dim } = rest as Extract<typeof rest, { input: unknown }>
      return interleaved(input, repeats, dim, output_size, t)
    }
    if ('input' in rest) return interleavedBy(rest.input, repeats, rest.dim, output_size, t)
    return fresh([totalOf(repeats, output_size, t)], { dtype: repeats.dtype })
  },
})

export default [
  expand,
  expandAs,
  broadcastTo,
  broadcastTensors,
  broadcastShapesFunction,
  viewAs,
  reshapeAs,
  repeat,
  tile,
  repeatInterleave,
]
