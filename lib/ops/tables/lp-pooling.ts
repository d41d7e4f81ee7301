import { lpErrors, lpPool } from '@/lib/ops/families/pooling/lp'
import { exampleInput, optionalSizes, shapesOf, sizes, spatial } from '@/lib/ops/families/pooling/specs'
import type { Rank } from '@/lib/ops/families/window/window'
import { bool, number, unchecked } from '@/lib/shape/argument'
import { toFloat } from '@/lib/shape/builtins'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import { float, str } from '@/lib/shape/value'

const common = { category: 'pooling', example: { norm_type: '2', kernel_size: '3', stride: '2' } } as const
const options = (n: Rank) => ({
  norm_type: unchecked(number()),
  kernel_size: n === 1 ? unchecked({ ...sizes(1), type: 'int' }) : sizes(n),
  stride: optionalSizes(n),
  ceil_mode: unchecked(bool(false)),
})

const layer = (n: Rank) =>
  defineModule({
    ...common,
    name: `torch.nn.LPPool${n}d`,
    owner: { init: '_LPPoolNd' },
    shapes: shapesOf(n),
    init: options(n),
    call: { input: unchecked(exampleInput(n)) },
    errors: lpErrors(n),
    extra_repr: (given) =>
      ['norm_type', 'kernel_size', 'stride', 'ceil_mode'].map((name) => `${name}=${str(given[name]!)}`).join(', '),
    forward: ({ input }, self, t) => lpPool(n, { ...self, input, norm_type: float(toFloat(self.norm_type)) }, t),
  })

const functional = (n: Rank) =>
  defineFunction({
    ...common,
    name: `torch.nn.functional.lp_pool${n}d`,
    binding: 'python',
    shapes: shapesOf(n),
    overloads: [{ input: unchecked(exampleInput(n)), ...options(n) }],
    errors: {
      ...lpErrors(n),
      negative_power: ['RuntimeError', 'Integers to negative integer powers are not allowed.'],
    },
    infer: (args, t) => lpPool(n, args, t),
  })

const lpPooling = [...spatial.map(layer), ...spatial.map(functional)]
export default lpPooling
