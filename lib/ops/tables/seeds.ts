import { anything, tensor } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { isFloat, isNumber, isTensor, repr, typeName, type Value } from '@/lib/shape/value'

const generator: Value = { kind: 'opaque', type: 'torch._C.Generator', repr: '<torch._C.Generator>' }
const notInt = "int() argument must be a string, a bytes-like object or a real number, not '"

/** Small things around tensors that programs begin with, or ask. */
export default [
  defineFunction({
    name: 'torch.manual_seed',
    category: 'creation',
    binding: 'python',
    shapes: [],
    overloads: [{ seed: anything() }],
    example: { seed: '0' },
    errors: {
      text: ['ValueError', 'invalid literal for int() with base 10: {seed}'],
      infinite: ['OverflowError', 'cannot convert float infinity to integer'],
    },
    infer({ seed }, t) {
      if (isTensor(seed)) t.unknown()
      if (typeof seed === 'string') {
        const isWhole = /^\s*[+-]?\d{1,15}\s*$/.test(seed)
        t.check(isWhole || /\d/.test(seed), 'text', { seed: repr(seed) })
        return isWhole ? generator : t.unknown()
      }
      if (!isNumber(seed)) return raise('TypeError', 'type', `${notInt}${typeName(seed)}'`)
      if (isFloat(seed) && Number.isNaN(seed.value)) t.unknown()
      t.check(!isFloat(seed) || Number.isFinite(seed.value), 'infinite')
      if (Math.abs(Number(isFloat(seed) ? seed.value : seed)) > Number.MAX_SAFE_INTEGER) t.unknown()
      return generator
    },
  }),
  defineFunction({
    name: 'torch.is_nonzero',
    category: 'comparison',
    binding: 'native',
    method: 'too',
    shapes: ['() -> bool', '(1) -> bool'],
    overloads: [{ input: tensor([]) }],
    example: { input: 'torch.tensor([1.0])' },
    errors: { ambiguous: ['RuntimeError', 'Boolean value of Tensor with {count} is ambiguous'] },
    infer({ input: { shape, values } }, t) {
      const count = numel(shape)
      t.check(count === 1, 'ambiguous', { count: count === 0 ? 'no values' : 'more than one value' })
      return values ? values[0] !== 0 : t.unknown()
    },
  }),
]
