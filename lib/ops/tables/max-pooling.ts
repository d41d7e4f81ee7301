import { lineIndicesErrors, lineMaxErrors, maxErrors, maxPool, runMaxPool } from '@/lib/ops/families/pooling/max'
import { dispatched, exampleInput, optionalSizes, shapesOf, sizes, spatial } from '@/lib/ops/families/pooling/specs'
import { asBound, maxRepr, signatures } from '@/lib/ops/families/pooling/pooling'
import type { Rank } from '@/lib/ops/families/window/window'
import { bool, flag, unchecked } from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'

const inverse = { kernel_size: [2, 3, 1, 4, 5], stride: [2, 1, 3, 4], padding: [0, 1, 2] }
const category = 'pooling'
const outputs = ['output', 'indices']

/** `both`: with or without indices, as the call says. */
const errorsOf = (n: Rank, which: 'plain' | 'indices' | 'both') => {
  if (n !== 1) return maxErrors(n)
  return { ...(which === 'indices' ? {} : lineMaxErrors), ...(which === 'plain' ? {} : lineIndicesErrors) }
}

const windows = (n: Rank) => ({
  kernel_size: sizes(n),
  stride: optionalSizes(n),
  padding: sizes(n, 0),
  dilation: sizes(n, 1),
})

const layer = (n: 1 | 3) =>
  defineModule({
    name: `torch.nn.MaxPool${n}d`,
    category,
    owner: { init: '_MaxPoolNd' },
    shapes: shapesOf(n),
    outputs,
    init: { ...windows(n), return_indices: flag(false), ceil_mode: unchecked(bool(false)) },
    call: { input: unchecked(exampleInput(n)) },
    example: { kernel_size: '3', stride: '2', padding: '1' },
    errors: errorsOf(n, 'both'),
    extra_repr: maxRepr,
    forward({ input }, { kernel_size, stride, padding, dilation, ceil_mode, return_indices }, t) {
      return maxPool(n, [input, kernel_size, stride ?? kernel_size, padding, dilation, ceil_mode], return_indices, t)
    },
    inverse,
  })

const none = { kind: 'list', items: [] } as const

const functional = (n: Rank, which: 'both' | 'indices') =>
  defineFunction({
    name: `torch.nn.functional.max_pool${n}d${which === 'indices' ? '_with_indices' : ''}`,
    ...(which === 'both' ? { called: dispatched(`max_pool${n}d`, 6) } : {}),
    category,
    binding: 'python',
    shapes: shapesOf(n),
    outputs,
    overloads: [
      {
        input: unchecked(exampleInput(n)),
        ...windows(n),
        ceil_mode: unchecked(bool(false)),
        return_indices: which === 'both' ? flag(false) : unchecked(bool(false)),
      },
    ],
    example: { kernel_size: '3', stride: '2', padding: '1' },
    errors: errorsOf(n, which),
    infer({ input, kernel_size, stride, padding, dilation, ceil_mode, return_indices }, t) {
      const values = [input, kernel_size, stride ?? none, padding, dilation, ceil_mode]
      return maxPool(n, values, which === 'indices' || return_indices === true, t)
    },
    inverse,
  })

const builtin = (n: Rank) =>
  defineFunction({
    name: `torch.max_pool${n}d`,
    category,
    binding: 'native',
    shapes: shapesOf(n),
    overloads: [signatures(n, exampleInput(n)).max],
    example: { kernel_size: '3', stride: '2', padding: '1' },
    errors: errorsOf(n, 'plain'),
    infer: (bound, t) => runMaxPool(n, asBound(bound), false, t),
    inverse,
  })

const maxPooling = [
  layer(1),
  layer(3),
  ...spatial.flatMap((n) => [functional(n, 'both'), functional(n, 'indices'), builtin(n)]),
]
export default maxPooling
