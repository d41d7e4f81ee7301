import { optionalSizes, sizes, spatial } from '@/lib/ops/families/pooling/specs'
import { averageRepr } from '@/lib/ops/families/pooling/pooling'
import { maxUnpool, unpoolErrors } from '@/lib/ops/families/pooling/unpooling'
import { axes, toTuple, type Rank } from '@/lib/ops/families/window/window'
import { ints, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { isTensor, type Value } from '@/lib/shape/value'

const shapes = (n: Rank) => {
  const [before, after] = ['in', 'out'].map((end) => axes[n].map((axis) => `${axis}_${end}`).join(', '))
  return ['N, C', 'C'].map((batch) => `(${batch}, ${before}), (${batch}, ${before}) -> (${batch}, ${after})`)
}
const exampleOf = (n: Rank) => tensor({ 1: [4, 64, 25], 2: [4, 64, 28, 28], 3: [4, 16, 8, 14, 14] }[n])
const windows = (n: Rank) => ({ kernel_size: sizes(n), stride: optionalSizes(n), padding: sizes(n, 0) })
const common = { category: 'pooling', example: { kernel_size: '2', 'indices.dtype': 'int64' } } as const
const output_size = unchecked(optional(ints()))

const layer = (n: Rank) => {
  /** `_single`, `_pair`, `_triple` when it is made. */
  const listed = (value: Value) => (isTensor(value) ? value : toTuple(value, n))
  return defineModule({
    ...common,
    name: `torch.nn.MaxUnpool${n}d`,
    shapes: shapes(n),
    init: windows(n),
    call: { input: unchecked(exampleOf(n)), indices: unchecked(exampleOf(n)), output_size },
    errors: unpoolErrors(n),
    extra_repr: ({ kernel_size, stride, padding }) =>
      averageRepr({
        kernel_size: listed(kernel_size!),
        stride: listed(stride ?? kernel_size!),
        padding: listed(padding!),
      }),
    forward: (args, { kernel_size, stride, padding }, t) =>
      maxUnpool(n, { ...args, kernel_size, stride: stride ?? kernel_size, padding }, t),
  })
}

const functional = (n: Rank) =>
  defineFunction({
    ...common,
    name: `torch.nn.functional.max_unpool${n}d`,
    binding: 'python',
    shapes: shapes(n),
    overloads: [{ input: unchecked(exampleOf(n)), indices: unchecked(exampleOf(n)), ...windows(n), output_size }],
    errors: unpoolErrors(n),
    infer: (args, t) => maxUnpool(n, args, t),
  })

const unpooling = [...spatial.map(layer), ...spatial.map(functional)]
export default unpooling
