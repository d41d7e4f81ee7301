import { keywordOnly, optional, str, tensors, variadic } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { expanded } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'
import { needsGrad, numel, tensor as fresh, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isSequence, tuple, typeName, type Value } from '@/lib/shape/value'
import { checkTensors } from '@/lib/ops/families/viewing/ranks'
import { reshaped } from '@/lib/ops/families/viewing/viewing'

const meshErrors = {
  empty: ['RuntimeError', 'meshgrid expects a non-empty TensorList'],
  dtypes: ['RuntimeError', 'meshgrid expects all tensors to have the same dtype'],
} as const

function checkMesh(of: readonly Tensor[], t: Trace<keyof typeof meshErrors>): void {
  t.check(of.length > 0, 'empty')
  t.check(new Set(of.map(({ dtype }) => dtype)).size === 1, 'dtypes')
}

const many = variadic({ ...tensors([[3], [4]]), accepts: isSequence })
const read = (value: readonly Tensor[]): readonly Value[] => value as readonly Value[]

const meshgrid = defineFunction({
  name: 'torch.meshgrid',
  category: 'creation',
  binding: 'python',
  shapes: ['(N), (M) -> ((N, M), (N, M))', "indexing='xy': (N), (M) -> ((M, N), (M, N))"],
  overloads: [{ tensors: many, indexing: keywordOnly({ ...optional(str()), accepts: () => true }) }],
  example: {},
  errors: {
    ...meshErrors,
    indexing: ['RuntimeError', 'torch.meshgrid: indexing must be one of "xy" or "ij", but received: {indexing}'],
  },
  infer({ tensors, indexing }, t) {
    const [only] = read(tensors)
    const items = tensors.length === 1 && isSequence(only!) ? only.items : read(tensors)
    checkTensors(items)
    if (indexing !== null && typeof indexing !== 'string')
      raise('TypeError', 'type', `meshgrid(): argument 'indexing' must be str, not ${typeName(indexing)}`)
    checkMesh(items, t)
    t.check(indexing === null || indexing === 'xy' || indexing === 'ij', 'indexing', { indexing: String(indexing) })
    // PyTorch prints the tensor itself
    if (items.some(({ shape }) => shape.length > 1)) t.unknown()
    const isSwapped = indexing === 'xy' && items.length > 1
    const [first, second, ...rest] = items
    const axes = isSwapped ? [second!, first!, ...rest] : items
    const sizes = axes.map(({ shape }) => numel(shape))
    const grids = axes.map((axis, dim) => {
      const alone = sizes.map((size, at) => (at === dim ? size : 1))
      return expanded(reshaped(axis, alone), sizes)
    })
    return tuple(isSwapped ? [grids[1]!, grids[0]!, ...grids.slice(2)] : grids)
  },
})

const cartesianProd = defineFunction({
  name: 'torch.cartesian_prod',
  category: 'creation',
  binding: 'python',
  shapes: ['(N), (M) -> (N * M, 2)', '(N) -> (N)'],
  overloads: [{ tensors: many }],
  example: {},
  errors: {
    ...meshErrors,
    rank: ['RuntimeError', 'Expect a 1D vector, but got shape {shape}'],
  },
  infer({ tensors }, t) {
    const items = read(tensors)
    checkTensors(items)
    for (const { shape } of items) t.check(shape.length === 1, 'rank', { shape })
    if (items.length === 1) return items[0]!
    checkMesh(items, t)
    const { dtype } = items[0]!
    return fresh([numel(items.map(({ shape }) => shape[0]!)), items.length], {
      dtype,
      requires_grad: needsGrad(dtype, items),
    })
  },
})

/** Every combination of elements of several tensors. */
export default [meshgrid, cartesianProd]
