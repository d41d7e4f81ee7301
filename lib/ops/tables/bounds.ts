import { clampByNumbers, clampErrors } from '@/lib/ops/families/pointwise/clamping'
import { checkKernel, out } from '@/lib/ops/families/pointwise/pointwise'
import { number, tensor } from '@/lib/shape/argument'
import { elementwise } from '@/lib/shape/iterator'
import { isNumber, type Operand } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isComplex } from '@/lib/shape/value'

/** clamp with one bound. A bound that is a tensor makes it `maximum` or `minimum`. */

const [input, bound] = [tensor([2, 3]), tensor([3])]

const common = {
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*) -> (*)'],
  example: {},
  errors: clampErrors,
} as const

function bounded(
  side: 'min' | 'max',
  [input, bound]: [Tensor, Operand],
  t: Trace<keyof typeof clampErrors>,
  into: Tensor | null,
) {
  const kernel = side === 'min' ? 'maximum_cpu' : 'minimum_cpu'
  if (!isNumber(bound)) return elementwise([input, bound], t, { into, kernel: checkKernel([kernel, 'complex'], t) })
  const before = () => t.check(!isComplex(bound), 'complex')
  return clampByNumbers(input, [bound], [`clamp_${side}_scalar_cpu`, 'bool'], t, into, undefined, before)
}

export const clampMin = defineFunction({
  ...common,
  name: 'torch.clamp_min',
  overloads: [
    { input, min: bound, out },
    { input, min: number(), out },
  ],
  infer({ input, min, out }, t, into) {
    if (out) t.unknown()
    return bounded('min', [input, min], t, into)
  },
})

const specs = [
  clampMin,
  defineFunction({
    ...common,
    name: 'torch.clamp_max',
    overloads: [
      { input, max: bound, out },
      { input, max: number(), out },
    ],
    infer({ input, max, out }, t, into) {
      if (out) t.unknown()
      return bounded('max', [input, max], t, into)
    },
  }),
]

export default specs
