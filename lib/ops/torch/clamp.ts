import { clampByNumbers, clampErrors } from '@/lib/ops/families/pointwise/clamping'
import { checkKernel, out } from '@/lib/ops/families/pointwise/pointwise'
import { number, optional, tensor } from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { elementwise } from '@/lib/shape/iterator'
import { isNumber, type Operand } from '@/lib/shape/promotion'
import { toScalar } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

const input = tensor([2, 3])
const [bound, value] = [optional(tensor([])), optional(number())]

export default defineFunction({
  name: 'torch.clamp',
  aliases: ['torch.clip'],
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)', '(*), (*), (*) -> (*)'],
  overloads: [
    { input, min: bound, max: bound, out },
    { input, min: value, max: value, out },
  ],
  example: { min: 'torch.zeros(3)' },
  errors: {
    none: ['RuntimeError', "torch.clamp: At least one of 'min' or 'max' must not be None"],
    ...clampErrors,
  },
  infer({ input, min, max, out }, t, into) {
    if (out) t.unknown()
    const bounds = [min, max].filter((one) => one !== null) as Operand[]
    const given = () => t.check(bounds.length > 0, 'none')
    const numbers = bounds.filter(isNumber)
    if (numbers.length > 0) {
      const kernel = min === null ? 'clamp_max_scalar_cpu' : max === null ? 'clamp_min_scalar_cpu' : 'clamp_scalar_cpu'
      return clampByNumbers(input, numbers, [kernel, 'bool'], t, into, (dtype) => {
        if (group(dtype) === 'float') for (const one of numbers) toScalar(one, 'float64', t)
      })
    }
    const kernel = max === null ? 'maximum_cpu' : min === null ? 'minimum_cpu' : 'clamp_cpu'
    return elementwise([input, ...bounds], t, {
      into,
      before() {
        given()
        t.check(group(input.dtype) !== 'complex', 'complex')
      },
      kernel: checkKernel([kernel, 'complex', ...(bounds.length === 2 ? (['bool'] as const) : [])], t),
    })
  },
})
