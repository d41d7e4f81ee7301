import { gaussian, gaussianErrors } from '@/lib/ops/families/loss/gaussian'
import {
  applied,
  loss,
  meanErrors,
  modeErrors,
  modeOf,
  native,
  plain,
  reduce,
  reduction,
  reductionOf,
  size_average,
  strictMode,
} from '@/lib/ops/families/loss/loss'
import { implementedErrors } from '@/lib/ops/families/module/native'
import {
  absolute,
  broadcastPair,
  divergence,
  divergenceErrors,
  huber,
  huberErrors,
  nativePair,
  ofFloats,
  pair,
  poisson,
  squared,
  weighted,
  weightErrors,
} from '@/lib/ops/families/loss/regression'
import { differenceErrors } from '@/lib/ops/families/loss/terms'
import * as is from '@/lib/shape/argument'
import { broadcastErrors } from '@/lib/shape/iterator'
import { equals } from '@/lib/shape/arithmetic'
import { isNumber, isTensor, typeName, type Value } from '@/lib/shape/value'

const weight = is.optional(is.tensor([3, 5]))
const legacy = { size_average, reduce, reduction }
const shapes = ['(*), (*) -> ()', "reduction='none': (*), (*) -> (*)"]
const classOf = (value: Value) => (isTensor(value) ? 'torch.Tensor' : typeName(value))

/** Losses of how far numbers are from their targets. */
export default [
  ...loss({
    module: 'L1Loss',
    function: 'l1_loss',
    ...plain,
    options: { ...legacy, weight },
    init: legacy,
    shapes,
    inputs: pair,
    errors: { ...modeErrors, ...broadcastErrors, ...differenceErrors, ...meanErrors },
    functionErrors: weightErrors,
    compute(values, t) {
      const of = broadcastPair(values, t)
      if (values.weight !== null) return weighted(() => absolute(of, t), { ...values, ...of, isPlain: false }, t)
      const mode = modeOf(values, t)
      return applied(absolute(of, t), mode, t)
    },
  }),
  ...loss({
    module: 'MSELoss',
    function: 'mse_loss',
    ...plain,
    options: { ...legacy, weight },
    init: legacy,
    shapes,
    inputs: pair,
    errors: { ...modeErrors, ...broadcastErrors, ...implementedErrors },
    functionErrors: { ...weightErrors, ...differenceErrors },
    compute(values, t) {
      const of = broadcastPair(values, t)
      if (values.weight !== null) return weighted(() => squared(of, t), { ...values, ...of, isPlain: false }, t)
      const mode = modeOf(values, t)
      return applied(ofFloats('mse_cpu', of, t), mode, t)
    },
  }),
  ...loss({
    module: 'SmoothL1Loss',
    function: 'smooth_l1_loss',
    shapes,
    inputs: pair,
    options: { ...legacy, beta: is.float(1) },
    errors: {
      ...modeErrors,
      ...broadcastErrors,
      beta: ['RuntimeError', 'smooth_l1_loss does not support negative values for beta.'],
      ...implementedErrors,
      ...differenceErrors,
      ...meanErrors,
    },
    compute(values, t) {
      const of = broadcastPair(values, t)
      if (isTensor(values.beta)) t.unknown()
      const mode = modeOf(values, t)
      if (equals(values.beta, 0)) return applied(absolute(of, t), mode, t)
      const declared = { ...nativePair, beta: is.float() }
      t.check(native('smooth_l1_loss', declared, [of.input, of.target, 1, values.beta]).beta >= 0, 'beta')
      return applied(ofFloats('smooth_l1_cpu', of, t), mode, t)
    },
  }),
  ...loss({
    module: 'HuberLoss',
    function: 'huber_loss',
    shapes,
    inputs: pair,
    options: { reduction, delta: is.float(1), weight },
    init: { reduction, delta: is.float(1) },
    errors: { ...modeErrors, ...broadcastErrors, ...huberErrors, ...implementedErrors },
    moduleErrors: { delta_type: ['TypeError', "delta must be a float or int, got: <class '{type}'>"] },
    functionErrors: weightErrors,
    construct({ delta }, t) {
      t.check(isNumber(delta), 'delta_type', { type: classOf(delta) })
    },
    compute({ delta, ...values }, t) {
      const of = broadcastPair(values, t)
      if (values.weight !== null) return weighted(() => huber(of, delta, t), { ...values, ...of, isPlain: true }, t)
      const mode = modeOf(values, t)
      return applied(huber(of, delta, t), mode, t)
    },
  }),
  ...loss({
    module: 'KLDivLoss',
    function: 'kl_div',
    shapes,
    inputs: pair,
    options: {
      size_average,
      reduce,
      reduction: is.oneOf('mean', 'batchmean', 'sum', 'none'),
      log_target: is.bool(false),
    },
    errors: { ...modeErrors, ...divergenceErrors, ...broadcastErrors },
    compute(values, t) {
      const written = reductionOf(values)
      const mode = written === 'batchmean' ? 'sum' : modeOf({ reduction: written }, t)
      return divergence([values.input, values.target], values.log_target, mode, t)
    },
  }),
  ...loss({
    module: 'PoissonNLLLoss',
    function: 'poisson_nll_loss',
    shapes,
    inputs: pair,
    call: { ...pair, input: { ...pair.input, called: 'log_input' } },
    options: {
      log_input: is.bool(true),
      full: is.bool(false),
      size_average,
      eps: is.float(1e-8),
      reduce,
      reduction,
    },
    errors: { ...modeErrors, ...broadcastErrors, subtract_bool: differenceErrors.subtract_bool, ...implementedErrors },
    compute({ input, target, log_input, full, eps, ...rest }, t) {
      const mode = strictMode(reductionOf(rest), 'sum', t)
      return poisson([input, target, log_input, full, eps], mode, t)
    },
  }),
  ...loss({
    module: 'GaussianNLLLoss',
    function: 'gaussian_nll_loss',
    shapes: ['(*), (*), (*) -> ()', "reduction='none': (*), (*), (*) -> (*)"],
    inputs: { ...pair, var: is.tensor([3, 5]) },
    options: { full: is.bool(false), eps: is.float(1e-6), reduction },
    init: {
      full: is.keywordOnly(is.bool(false)),
      eps: is.keywordOnly(is.float(1e-6)),
      reduction: is.keywordOnly(reduction),
    },
    errors: gaussianErrors,
    compute: gaussian,
  }),
]
