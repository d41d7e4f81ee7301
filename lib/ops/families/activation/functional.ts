import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import { compares, truth, withAttribute } from '@/lib/shape/builtins'
import type { ErrorTemplates } from '@/lib/shape/error'
import { elementwise } from '@/lib/shape/iterator'
import { floatOf, realOf } from '@/lib/shape/promotion'
import type { Bound } from '@/lib/shape/python'
import type { Trace } from '@/lib/shape/trace'
import { kernels, type KernelName } from './activation'
import { gumbelSoftmax } from './gumbel'
import {
  callKernel,
  checkImplemented,
  implementedErrors,
  unchecked,
  type Functional,
  type Kernel,
} from '@/lib/ops/families/module/native'
import { softmaxFunctionals } from './softmax'
import { differenceErrors } from '@/lib/ops/families/loss/terms'

/** The activation functions of torch.nn.functional that are written in Python, in the words of their source. */

type Errors = Trace<string>
const input = is.tensor([2, 3])

/** `elu_(input, alpha) if inplace else elu(input, alpha)`. */
function wrapper(
  name: KernelName,
  declared: Arguments = {},
  errors: ErrorTemplates = {},
  check: (bound: Bound, t: Errors) => void = () => {},
): Functional {
  const kernel: Kernel = kernels[name]
  const { fresh = {}, writing } = kernel
  return {
    declared: { input, ...unchecked({ ...declared, inplace: is.bool(false) }) },
    errors: { ...errors, ...fresh, ...kernel.errors, ...writing },
    run(bound, t) {
      check(bound, t)
      const fn = truth(bound.inplace!) ? `${name}_` : name
      const values = ['input', ...Object.keys(declared)].map((key) => bound[key]!)
      return callKernel(fn, kernel, values, t)
    },
  }
}

/** `input.tanh()`. */
const method = (name: 'sigmoid' | 'tanh'): Functional => ({
  declared: { input },
  errors: {},
  run: (bound, t) => elementwise([withAttribute(bound.input!, name)], t, { computes: floatOf }),
})

export const functionals = {
  celu: wrapper('celu', { alpha: is.float(1) }),
  elu: wrapper('elu', { alpha: is.float(1) }),
  glu: {
    declared: { input: is.tensor([2, 6]), dim: is.unchecked(is.int(-1)) },
    errors: {
      scalar: ['RuntimeError', 'glu does not support scalars because halving size must be even'],
      ...kernels.glu.errors,
    },
    run({ input, dim }, t) {
      t.check(withAttribute(input!, 'dim').shape.length > 0, 'scalar')
      return callKernel('glu', kernels.glu, [input!, dim!], t)
    },
  },
  gumbel_softmax: gumbelSoftmax,
  hardsigmoid: wrapper('hardsigmoid'),
  hardswish: wrapper('hardswish'),
  hardtanh: wrapper(
    'hardtanh',
    { min_val: is.float(-1), max_val: is.float(1) },
    { order: ['ValueError', 'min_val cannot be greater than max_val'] },
    ({ min_val, max_val }, t) => t.check(!compares(min_val!, '>', max_val!), 'order'),
  ),
  leaky_relu: wrapper('leaky_relu', { negative_slope: is.float(0.01) }),
  mish: wrapper('mish'),
  relu: wrapper('relu'),
  relu6: wrapper('relu6'),
  rrelu: wrapper('rrelu', { lower: is.float(0.125), upper: is.float(1 / 3), training: is.bool(false) }),
  selu: wrapper('selu'),
  sigmoid: method('sigmoid'),
  silu: wrapper('silu'),
  softsign: {
    declared: { input },
    errors: implementedErrors,
    run({ input }, t) {
      const x = withAttribute(input!, 'abs')
      checkImplemented('abs_cpu', x.dtype, x.dtype !== 'bool', t)
      const size = elementwise([x], t, { computes: realOf })
      return elementwise([x, elementwise([size, 1], t)], t, { computes: floatOf })
    },
  },
  tanh: method('tanh'),
  tanhshrink: {
    declared: { input },
    errors: { subtraction: differenceErrors.subtract_bool },
    run({ input }, t) {
      const x = withAttribute(input!, 'tanh')
      t.check(x.dtype !== 'bool', 'subtraction')
      return elementwise([x, elementwise([x], t, { computes: floatOf })], t)
    },
  },
  threshold: wrapper('threshold', { threshold: is.float(), value: is.float() }),
  ...softmaxFunctionals,
} satisfies Readonly<Record<string, Functional>>
export type FunctionalName = keyof typeof functionals
