import * as is from '@/lib/shape/argument'
import { truth } from '@/lib/shape/builtins'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { broadcastErrors, elementwise } from '@/lib/shape/iterator'
import { bindNative } from '@/lib/shape/native'
import { floatOf } from '@/lib/shape/promotion'
import { numel, tensor } from '@/lib/shape/tensor'
import { isComplex, isNumber, isTensor, typeName } from '@/lib/shape/value'
import type { Functional } from '@/lib/ops/families/module/native'
import { callSoftmax, softmaxErrors } from './softmax'

/** `gumbel_softmax` in torch/nn/functional.py: softmax of the logits with noise, divided by a temperature. */
export const gumbelSoftmax: Functional = {
  declared: {
    logits: is.tensor([2, 3]),
    tau: is.unchecked(is.number(1)),
    hard: is.unchecked(is.bool(false)),
    eps: is.unchecked(is.float(1e-10)),
    dim: is.unchecked(is.int(-1)),
  },
  errors: {
    noise: [
      'RuntimeError',
      'Exponential distribution is a continuous probability distribution. dtype must be a floating point but you specified {dtype}',
    ],
    ...broadcastErrors,
    ...softmaxErrors('softmax'),
    complex_max: ['RuntimeError', 'max(): does not support complex input'],
    empty_dim: ['IndexError', 'max(): Expected reduction dim {dim} to have non-zero size.'],
  },
  run({ logits, tau, hard, eps, dim }, t) {
    // it is compared with its default, and a comparison of several numbers is no answer
    if (isTensor(eps!) && numel(eps.shape) !== 1) truth(eps)
    bindNative('empty_like', [{ input: is.tensor([]) }], { positional: [logits!], keyword: {} })
    if (!isTensor(logits!)) return t.unknown()
    const { dtype, shape } = logits
    t.check(numel(shape) === 0 || isFloating(dtype), 'noise', { dtype: scalarType(dtype) })
    const noisy = elementwise([logits, tensor(shape, { dtype: floatOf(dtype) })], t)
    if (!isNumber(tau!) && !isComplex(tau!) && !isTensor(tau!))
      return raise('TypeError', 'type', `unsupported operand type(s) for /: 'Tensor' and '${typeName(tau!)}'`)
    const soft = callSoftmax('softmax', elementwise([noisy, tau], t, { computes: floatOf }), dim!, null, t)
    if (!truth(hard!)) return soft
    const wrapped = (dim as number) < 0 ? (dim as number) + shape.length : (dim as number)
    t.check(soft.shape.length === 0 || soft.shape[wrapped] !== 0, 'empty_dim', { dim: wrapped })
    t.check(group(soft.dtype) !== 'complex', 'complex_max')
    // scatter_ looks whether the index fits the logits
    if (String(soft.shape) !== String(shape)) t.unknown()
    const once = elementwise([tensor(shape, { dtype }), { ...soft, requires_grad: false }], t)
    return elementwise([once, soft], t)
  },
}
