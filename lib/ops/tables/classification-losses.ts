import { temporal, temporalErrors, temporalLoss } from '@/lib/ops/families/loss/ctc'
import {
  crossEntropy,
  entropyErrors,
  entropyOptionErrors,
  likelihoodErrors,
  nativeLikelihood,
  nllLoss,
  scoreErrors,
} from '@/lib/ops/families/loss/likelihood'
import { loss, modeErrors, modeOf, native, plain, reduce, reduction, size_average } from '@/lib/ops/families/loss/loss'
import {
  multiLabelMargin,
  multiLabelMarginErrors,
  multiMargin,
  multiMarginErrors,
  nativeMultiMargin,
} from '@/lib/ops/families/loss/margin'
import * as is from '@/lib/shape/argument'
import { equals } from '@/lib/shape/arithmetic'
import { withAttribute } from '@/lib/shape/builtins'
import { isTensor, type Value } from '@/lib/shape/value'
import type { Trace } from '@/lib/shape/trace'

const scores = { input: is.tensor([3, 5]), target: is.tensor([3]) }
const weight = is.optional(is.tensor([5]))
const ignore_index = is.int(-100)
const classes = { 'target.dtype': 'int64' }

function checkP(p: Value, t: Trace<string>) {
  if (isTensor(p)) t.unknown()
  t.check(equals(p, 1) || equals(p, 2), 'p')
}

/** Losses of classes. */
export default [
  ...loss({
    module: 'NLLLoss',
    function: 'nll_loss',
    shapes: [
      '(N, C), (N) -> ()',
      '(N, C, d_1, ..., d_K), (N, d_1, ..., d_K) -> ()',
      '(C), () -> ()',
      "reduction='none': (N, C, d_1, ..., d_K), (N, d_1, ..., d_K) -> (N, d_1, ..., d_K)",
    ],
    inputs: scores,
    options: { weight, size_average, ignore_index, reduce, reduction },
    example: classes,
    errors: { ...modeErrors, ...likelihoodErrors },
    compute({ input, target, weight, ignore_index, ...rest }, t) {
      const mode = modeOf(rest, t)
      return nllLoss({ ...native('nll_loss_nd', nativeLikelihood, [input, target, weight, 1, ignore_index]), mode }, t)
    },
  }),
  ...loss({
    module: 'CrossEntropyLoss',
    function: 'cross_entropy',
    shapes: [
      '(N, C), (N) -> ()',
      '(N, C), (N, C) -> ()',
      '(N, C, d_1, ..., d_K), (N, d_1, ..., d_K) -> ()',
      '(C), () -> ()',
      "reduction='none': (N, C, d_1, ..., d_K), (N, d_1, ..., d_K) -> (N, d_1, ..., d_K)",
    ],
    inputs: scores,
    options: { weight, size_average, ignore_index, reduce, reduction, label_smoothing: is.float(0) },
    example: classes,
    errors: { ...modeErrors, ...scoreErrors, ...entropyErrors, ...entropyOptionErrors },
    compute({ input, target, weight, ignore_index, label_smoothing, ...rest }, t) {
      const mode = modeOf(rest, t)
      const declared = { ...nativeLikelihood, label_smoothing: is.float() }
      const given = [input, target, weight, 1, ignore_index, label_smoothing]
      return crossEntropy({ ...native('cross_entropy_loss', declared, given), mode }, t)
    },
  }),
  ...loss({
    module: 'MultiMarginLoss',
    function: 'multi_margin_loss',
    shapes: ['(N, C), (N) -> ()', '(C), () -> ()', "reduction='none': (N, C), (N) -> (N)"],
    inputs: scores,
    options: { p: is.int(1), margin: is.float(1), weight, size_average, reduce, reduction },
    example: classes,
    errors: { ...modeErrors, ...multiMarginErrors },
    moduleErrors: {
      module_weight_rank: [
        'ValueError',
        'MultiMarginLoss: expected weight to be None or 1D tensor, got {rank}D instead',
      ],
    },
    functionErrors: { weight_rank: ['ValueError', 'weight must be one-dimensional'] },
    construct({ p, weight }, t) {
      checkP(p, t)
      const rank = isTensor(weight) ? weight.shape.length : 1
      t.check(rank === 1, 'module_weight_rank', { rank })
    },
    compute({ input, target, p, margin, weight, ...rest }, t) {
      const mode = modeOf(rest, t)
      checkP(p, t)
      if (weight !== null) t.check(withAttribute(weight, 'dim').shape.length === 1, 'weight_rank')
      return multiMargin(native('multi_margin_loss', nativeMultiMargin, [input, target, p, margin, weight, 1]), mode, t)
    },
  }),
  ...loss({
    module: 'MultiLabelMarginLoss',
    function: 'multilabel_margin_loss',
    ...plain,
    shapes: ['(N, C), (N, C) -> ()', '(C), (C) -> ()', "reduction='none': (N, C), (N, C) -> (N)"],
    inputs: { input: is.tensor([3, 4]), target: is.tensor([3, 4]) },
    example: classes,
    errors: { ...modeErrors, ...multiLabelMarginErrors },
    compute(values, t) {
      const mode = modeOf(values, t)
      const declared = { input: is.tensor([]), target: is.tensor([]), reduction: is.int() }
      const { input, target } = native('multilabel_margin_loss', declared, [values.input, values.target, 1])
      return multiLabelMargin(input, target, mode, t)
    },
  }),
  ...loss({
    module: 'CTCLoss',
    function: 'ctc_loss',
    shapes: [
      '(T, N, C), (N, S), (N), (N) -> ()',
      '(T, C), (S), (1), (1) -> ()',
      "reduction='none': (T, N, C), (N, S), (N), (N) -> (N)",
    ],
    inputs: temporal,
    options: { blank: is.int(0), reduction, zero_infinity: is.bool(false) },
    example: { 'targets.dtype': 'int64', 'input_lengths.dtype': 'int64', 'target_lengths.dtype': 'int64' },
    errors: { ...modeErrors, ...temporalErrors },
    compute({ reduction, ...values }, t) {
      const mode = modeOf({ reduction }, t)
      const { log_probs, targets, input_lengths, target_lengths, blank, zero_infinity } = values
      return temporalLoss([log_probs, targets, input_lengths, target_lengths, blank, zero_infinity], mode, t)
    },
  }),
]
