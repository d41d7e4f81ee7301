import { checkFractional, fractionalPool, functionErrors, layerErrors } from '@/lib/ops/families/pooling/fractional'
import { dispatched, exampleInput, optionalSizes, shapesOf, sizes } from '@/lib/ops/families/pooling/specs'
import { toTuple } from '@/lib/ops/families/window/window'
import { bool, flag, floats, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'

const common = {
  category: 'pooling',
  outputs: ['output', 'indices'],
  example: { kernel_size: '3', output_size: '7' },
} as const
const ratio = unchecked(optional(floats()))
const _random_samples = unchecked(optional(tensor([])))
const layerOptions = (n: 2 | 3) => ({
  kernel_size: sizes(n),
  output_size: optionalSizes(n),
  output_ratio: ratio,
  return_indices: flag(false),
  _random_samples,
})

const layer = (n: 2 | 3) =>
  defineModule({
    ...common,
    name: `torch.nn.FractionalMaxPool${n}d`,
    shapes: shapesOf(n),
    init: layerOptions(n),
    call: { input: unchecked(exampleInput(n)) },
    errors: layerErrors(n),
    construct: (self, t) => checkFractional(n, self, t),
    forward({ input }, { kernel_size, output_size, output_ratio, return_indices, _random_samples }, t) {
      const [kernel, size, ratios] = [kernel_size, output_size, output_ratio].map((value) =>
        value === null ? null : toTuple(value, n),
      )
      const call = { input, kernel_size: kernel!, output_size: size!, output_ratio: ratios!, _random_samples }
      return fractionalPool(n, call, return_indices, t)
    },
  })

const functional = (n: 2 | 3, isIndices: boolean) =>
  defineFunction({
    ...common,
    name: `torch.nn.functional.fractional_max_pool${n}d${isIndices ? '_with_indices' : ''}`,
    ...(isIndices ? {} : { called: dispatched(`fractional_max_pool${n}d`, 4) }),
    binding: 'python',
    shapes: shapesOf(n),
    overloads: [
      {
        input: unchecked(exampleInput(n)),
        ...layerOptions(n),
        return_indices: isIndices ? unchecked(bool(false)) : flag(false),
      },
    ],
    errors: functionErrors(n),
    infer: (args, t) => fractionalPool(n, args, isIndices || args.return_indices === true, t),
  })

const fractionalPooling = ([2, 3] as const).flatMap((n) => [layer(n), functional(n, false), functional(n, true)])
export default fractionalPooling
