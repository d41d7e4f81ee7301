import { bool, dims, keywordOnly, number, optional, type Arguments } from '@/lib/shape/argument'
import { isDifferentiable } from '@/lib/shape/dtype'
import { realOf } from '@/lib/shape/promotion'
import { defineFunction } from '@/lib/shape/spec'
import { isComplex, tuple } from '@/lib/shape/value'
import {
  input,
  keepdim,
  out,
  reduced,
  reducedDims,
  reducedShapes,
  reductionErrors,
} from '@/lib/ops/families/reduction/reduction'

const unbiased = bool(true)
const correction = keywordOnly(optional(number()))
const overloads = [
  { input, dim: dims(), unbiased, keepdim },
  { input, dim: dims(null), correction, keepdim: keywordOnly(keepdim) },
  { input, unbiased },
] as const
const withOut = <A extends Arguments>(declared: A): A => ({ ...declared, out })

const define = (name: 'std' | 'var' | 'std_mean' | 'var_mean') => {
  const hasMean = name.endsWith('_mean')
  return defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    ...(hasMean ? { outputs: [name.slice(0, 3), 'mean'] } : { method: 'too' }),
    shapes: hasMean ? reducedShapes.map((line) => line.replace(/-> (.*)$/, '-> $1, $1')) : reducedShapes,
    overloads: hasMean ? overloads : [withOut(overloads[0]), withOut(overloads[1]), overloads[2]],
    example: { dim: '1' },
    errors: {
      ...reductionErrors,
      not_floating: [
        'RuntimeError',
        `${hasMean ? name : 'std and var'} only support floating point and complex dtypes`,
      ],
      complex_correction: ['RuntimeError', 'value cannot be converted to type double without overflow'],
    },
    infer({ input, ...rest }, t) {
      const chosen = 'dim' in rest ? rest : {}
      t.check(isDifferentiable(input.dtype), 'not_floating')
      const corrected = 'correction' in rest ? rest.correction : null
      t.check(corrected === null || !isComplex(corrected) || corrected.imag === 0, 'complex_correction')
      const dims = reducedDims(input, chosen, t, 'one by one')
      const deviation = reduced(input, dims, chosen, realOf(input.dtype))
      return hasMean ? tuple([deviation, reduced(input, dims, chosen, input.dtype)]) : deviation
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })
}

export default [define('std'), define('var'), define('std_mean'), define('var_mean')]
