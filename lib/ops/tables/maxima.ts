import { int, tensor } from '@/lib/shape/argument'
import { group, scalarType } from '@/lib/shape/dtype'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { dimensionErrors, wrapDim } from '@/lib/ops/families/dimensions'
import { checkNotEmpty, emptyErrors } from '@/lib/ops/families/reduction/extremes'
import { input, keepdim, out, outs, pickedShapes, reduced } from '@/lib/ops/families/reduction/reduction'
import { picked } from '@/lib/ops/families/indexing/selecting'

const define = (name: 'max' | 'min') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: ['(…) -> ()', ...pickedShapes, 'other: (N, C, L), (C, 1) -> (N, C, L)'],
    outputs: ['values', 'indices'],
    overloads: [
      { input, out },
      { input, other: tensor([3, 1]), out },
      { input, dim: int(), keepdim, out: outs },
    ],
    example: { dim: '1' },
    errors: {
      ...dimensionErrors,
      ...broadcastErrors,
      ...emptyErrors(name),
      complex: ['RuntimeError', `${name}(): does not support complex input`],
      complex_all: notImplemented({ kernel: `${name}_all` }),
      complex_pair: ['RuntimeError', `${name}imum not implemented for complex tensors.`],
    },
    infer({ input, ...rest }, t) {
      const isComplex = group(input.dtype) === 'complex'
      if ('other' in rest) {
        t.check(!isComplex && group(rest.other.dtype) !== 'complex', 'complex_pair')
        return elementwise([input, rest.other], t)
      }
      if ('dim' in rest) {
        const dim = wrapDim(rest.dim, input.shape.length, t)
        checkNotEmpty(input, [dim], t)
        t.check(!isComplex, 'complex')
        return picked(name, input, dim, rest)
      }
      t.check(numel(input.shape) > 0, 'empty')
      t.check(!isComplex, 'complex_all', { dtype: scalarType(input.dtype) })
      return reduced(input, new Set(input.shape.keys()), {}, input.dtype)
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

export default [define('max'), define('min')]
