import {
  adaptiveAverage,
  adaptiveAverageErrors,
  adaptiveMax,
  adaptiveMaxErrors,
} from '@/lib/ops/families/pooling/adaptive'
import { dispatched, exampleInput, shapesOf, spatial } from '@/lib/ops/families/pooling/specs'
import type { Rank } from '@/lib/ops/families/window/window'
import { bool, flag, ntuple, repeatedInts, unchecked } from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { list, str, type Value } from '@/lib/shape/value'

const inverse = { output_size: [1, 7, 2, 3, 4, 5, 6, 8, 14, 16] }
const category = 'pooling'
const outputs = ['output', 'indices']
const example = { output_size: '7' }

const output_size = (n: Rank) =>
  unchecked({ ...ntuple(n), type: n === 1 ? 'int or tuple' : `int, None or tuple of ${n}` })
const extra_repr = ({ output_size }: Readonly<Record<string, Value>>) => `output_size=${str(output_size!)}`

const averageLayer = (n: 1 | 3) =>
  defineModule({
    name: `torch.nn.AdaptiveAvgPool${n}d`,
    category,
    owner: { init: '_AdaptiveAvgPoolNd' },
    shapes: shapesOf(n),
    init: { output_size: output_size(n) },
    call: { input: unchecked(exampleInput(n)) },
    example,
    errors: adaptiveAverageErrors(n),
    extra_repr,
    forward: ({ input }, { output_size }, t) => adaptiveAverage(n, input, output_size, t),
    inverse,
  })

const maxLayer = (n: Rank) =>
  defineModule({
    name: `torch.nn.AdaptiveMaxPool${n}d`,
    category,
    owner: { init: '_AdaptiveMaxPoolNd' },
    shapes: shapesOf(n),
    outputs,
    init: { output_size: output_size(n), return_indices: flag(false) },
    call: { input: unchecked(exampleInput(n)) },
    example,
    errors: adaptiveMaxErrors(n),
    extra_repr,
    forward: ({ input }, { output_size, return_indices }, t) => adaptiveMax(n, input, output_size, return_indices, t),
    inverse,
  })

const line = defineFunction({
  name: 'torch.nn.functional.adaptive_avg_pool1d',
  aliases: ['torch.adaptive_avg_pool1d'],
  category,
  binding: 'native',
  shapes: shapesOf(1),
  overloads: [{ input: exampleInput(1), output_size: repeatedInts(1) }],
  example,
  errors: adaptiveAverageErrors(1),
  infer: ({ input, output_size }, t) => adaptiveAverage(1, input, list(output_size), t),
  inverse,
})

const average = (n: 2 | 3) =>
  defineFunction({
    name: `torch.nn.functional.adaptive_avg_pool${n}d`,
    category,
    binding: 'python',
    shapes: shapesOf(n),
    overloads: [{ input: unchecked(exampleInput(n)), output_size: output_size(n) }],
    example,
    errors: adaptiveAverageErrors(n),
    infer: ({ input, output_size }, t) => adaptiveAverage(n, input, output_size, t),
    inverse,
  })

const max = (n: Rank, isIndices: boolean) =>
  defineFunction({
    name: `torch.nn.functional.adaptive_max_pool${n}d${isIndices ? '_with_indices' : ''}`,
    ...(isIndices ? {} : { called: dispatched(`adaptive_max_pool${n}d`, 2) }),
    category,
    binding: 'python',
    shapes: shapesOf(n),
    outputs,
    overloads: [
      {
        input: unchecked(exampleInput(n)),
        output_size: output_size(n),
        return_indices: isIndices ? unchecked(bool(false)) : flag(false),
      },
    ],
    example,
    errors: adaptiveMaxErrors(n),
    infer: ({ input, output_size, return_indices }, t) =>
      adaptiveMax(n, input, output_size, isIndices || return_indices === true, t),
    inverse,
  })

const adaptivePooling = [
  averageLayer(1),
  averageLayer(3),
  ...spatial.map(maxLayer),
  line,
  average(2),
  average(3),
  ...spatial.flatMap((n) => [max(n, false), max(n, true)]),
]
export default adaptivePooling
