import { averageErrors, averagePool, runAveragePool } from '@/lib/ops/families/pooling/average'
import { asBound, averageRepr, signatures } from '@/lib/ops/families/pooling/pooling'
import { exampleInput, optionalSizes, shapesOf, sizes, spatial } from '@/lib/ops/families/pooling/specs'
import { bool, int, optional, unchecked } from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { isTensor, tuple, type Value } from '@/lib/shape/value'
import { toTuple, type Rank } from '@/lib/ops/families/window/window'

const inverse = { kernel_size: [2, 3, 1, 4, 5, 7], stride: [2, 1, 3, 4], padding: [0, 1, 2] }
const category = 'pooling'

const windows = (n: Rank) => ({
  kernel_size: sizes(n),
  stride: optionalSizes(n),
  padding: sizes(n, 0),
  ceil_mode: unchecked(bool(false)),
  count_include_pad: unchecked(bool(true)),
})

/** `_single`: what is printed, and what is passed on. */
const single = (value: Value): Value => (isTensor(value) ? value : tuple(toTuple(value, 1).items))

const line = defineModule({
  name: 'torch.nn.AvgPool1d',
  category,
  shapes: shapesOf(1),
  init: windows(1),
  call: { input: unchecked(exampleInput(1)) },
  example: { kernel_size: '2' },
  errors: averageErrors[1],
  extra_repr: ({ kernel_size, stride, padding }) =>
    averageRepr({
      kernel_size: single(kernel_size!),
      stride: single(stride ?? kernel_size!),
      padding: single(padding!),
    }),
  forward({ input }, { kernel_size, stride, padding, ceil_mode, count_include_pad }, t) {
    const lists = [kernel_size, stride ?? kernel_size, padding].map(single)
    return averagePool(1, [input, ...lists, ceil_mode, count_include_pad], t)
  },
  inverse,
})

const volume = defineModule({
  name: 'torch.nn.AvgPool3d',
  category,
  shapes: shapesOf(3),
  init: { ...windows(3), divisor_override: unchecked(optional(int())) },
  call: { input: unchecked(exampleInput(3)) },
  example: { kernel_size: '2' },
  errors: averageErrors[3],
  extra_repr: averageRepr,
  forward({ input }, { kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override }, t) {
    const lists = [kernel_size, stride ?? kernel_size, padding]
    return averagePool(3, [input, ...lists, ceil_mode, count_include_pad, divisor_override], t)
  },
  inverse,
})

const builtin = (n: Rank) =>
  defineFunction({
    name: `torch.nn.functional.avg_pool${n}d`,
    ...(n === 1 ? { aliases: ['torch.avg_pool1d'] } : {}),
    category,
    binding: 'native',
    shapes: shapesOf(n),
    overloads: [signatures(n, exampleInput(n)).average],
    example: { kernel_size: '2' },
    errors: averageErrors[n],
    infer: (bound, t) => runAveragePool(n, asBound(bound), t),
    inverse,
  })

const averagePooling = [line, volume, ...spatial.map(builtin)]
export default averagePooling
