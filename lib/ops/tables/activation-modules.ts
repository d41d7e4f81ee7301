import { kernels, type KernelName } from '@/lib/ops/families/activation/activation'
import { functionals, type FunctionalName } from '@/lib/ops/families/activation/functional'
import { layer, listed, type Layer } from '@/lib/ops/families/module/layer'
import { callKernel } from '@/lib/ops/families/module/native'
import { softmaxErrors } from '@/lib/ops/families/activation/softmax'
import { float, int, oneOf, optional, type Arguments } from '@/lib/shape/argument'
import { compares, withAttribute } from '@/lib/shape/builtins'
import { inplaceErrors } from '@/lib/shape/inplace'
import type { Bound } from '@/lib/shape/python'
import { float as pyFloat, repr, str } from '@/lib/shape/value'

/** Source: torch/nn/modules/activation.py. PReLU, which has a parameter, has a file of its own. */

type Options = Partial<Layer>

/** One that calls `torch.nn.functional.name` with its own values. */
const functional = (name: string, of: FunctionalName, init: Arguments = {}, options: Options = {}) =>
  layer({
    name,
    category: 'activation',
    init,
    hasInplace: 'inplace' in functionals[of].declared,
    errors: functionals[of].errors,
    run: (bound, t) => functionals[of].run(bound, t),
    ...options,
  })

/** One that calls a function of C++. */
const native = (name: string, of: KernelName, init: Arguments = {}, options: Options = {}) =>
  layer({
    name,
    category: 'activation',
    init,
    errors: kernels[of].errors,
    run: (bound, t) => callKernel(of, kernels[of], [bound.input!, ...Object.keys(init).map((key) => bound[key]!)], t),
    ...options,
  })

const nothing = () => ''
/** Only the value, without its name. */
const bare = ({ lambd }: Bound) => str(lambd!)

const alpha = { alpha: float(1) }
const lambd = { lambd: float(0.5) }
const dim = { dim: optional(int()) }
const softmax = (name: string, of: FunctionalName) =>
  functional(name, of, dim, {
    example: { dim: '1' },
    run: (bound, t) => functionals[of].run({ ...bound, _stacklevel: 5, dtype: null }, t),
  })

const limits = { min_val: float(-1), max_val: float(1) }
/** Names that Hardtanh used to have are still taken. */
const chosen = (bound: Bound): Bound => ({
  ...bound,
  min_val: bound.min_value ?? bound.min_val!,
  max_val: bound.max_value ?? bound.max_val!,
})
const { order: _, ...hardtanhErrors } = functionals.hardtanh.errors as Record<string, readonly [string, string]>

export default [
  functional('CELU', 'celu', alpha),
  functional('ELU', 'elu', alpha),
  native(
    'GELU',
    'gelu',
    { approximate: oneOf('none', 'tanh') },
    {
      extra_repr: ({ approximate }) => `approximate=${repr(approximate!)}`,
      run: ({ input, approximate }, t) => callKernel('gelu', kernels.gelu, [input!], t, { approximate: approximate! }),
    },
  ),
  functional('GLU', 'glu', { dim: int(-1) }, { input: [2, 6], shapes: ['(*, D_in, *) -> (*, D_out, *)'] }),
  native('Hardshrink', 'hardshrink', lambd, { extra_repr: bare }),
  functional('Hardsigmoid', 'hardsigmoid', {}, { extra_repr: nothing }),
  functional('Hardswish', 'hardswish', {}, { extra_repr: nothing }),
  functional('LeakyReLU', 'leaky_relu', { negative_slope: float(0.01) }),
  native('LogSigmoid', 'log_sigmoid'),
  softmax('LogSoftmax', 'log_softmax'),
  functional('Hardtanh', 'hardtanh', limits, {
    late: { min_value: optional(float()), max_value: optional(float()) },
    errors: {
      limits: ['AssertionError', 'max_val ({max}) must be greater than min_val ({min})'],
      ...hardtanhErrors,
    },
    construct(bound, t) {
      const { min_val, max_val } = chosen(bound)
      const holes = { max: str(max_val!), min: str(min_val!) }
      t.check(!compares(max_val!, '<=', min_val!), 'limits', holes)
    },
    extra_repr: (given, isInplace) => listed(['min_val', 'max_val'])(chosen(given), isInplace),
    run: (bound, t) => functionals.hardtanh.run(chosen(bound), t),
  }),
  functional('Mish', 'mish'),
  functional('RReLU', 'rrelu', { lower: float(0.125), upper: float(1 / 3) }, { modes: true }),
  functional('ReLU', 'relu'),
  functional(
    'ReLU6',
    'hardtanh',
    {},
    {
      owner: { call: 'Hardtanh' },
      errors: { ...kernels.relu6.errors, ...inplaceErrors },
      run: (bound, t) => functionals.hardtanh.run({ ...bound, min_val: pyFloat(0), max_val: pyFloat(6) }, t),
    },
  ),
  functional('SELU', 'selu'),
  functional('SiLU', 'silu'),
  native('Sigmoid', 'sigmoid'),
  softmax('Softmax', 'softmax'),
  layer({
    name: 'Softmax2d',
    category: 'activation',
    input: [4, 3, 8, 8],
    shapes: ['(N, C, H, W) -> (N, C, H, W)', '(C, H, W) -> (C, H, W)'],
    errors: {
      rank: ['ValueError', 'Softmax2d: expected input to be 3D or 4D, got {rank}D instead'],
      not_implemented: softmaxErrors('softmax').not_implemented,
      complex_grad: softmaxErrors('softmax').complex_grad,
    },
    run({ input }, t) {
      const rank = withAttribute(input!, 'dim').shape.length
      t.check(rank === 3 || rank === 4, 'rank', { rank })
      return functionals.softmax.run({ input: input!, dim: -3, _stacklevel: 5, dtype: null }, t)
    },
  }),
  softmax('Softmin', 'softmin'),
  native('Softplus', 'softplus', { beta: float(1), threshold: float(20) }),
  native('Softshrink', 'softshrink', lambd, { extra_repr: bare }),
  functional('Softsign', 'softsign'),
  native('Tanh', 'tanh'),
  functional('Tanhshrink', 'tanhshrink'),
  functional(
    'Threshold',
    'threshold',
    { threshold: float(), value: float() },
    {
      example: { threshold: '0.1', value: '20' },
    },
  ),
]
