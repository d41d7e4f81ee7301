import {
  binaryCrossEntropy,
  binaryErrors,
  logitsCrossEntropy,
  logitsErrors,
  multiLabelErrors,
  multiLabelSoftMargin,
} from '@/lib/ops/families/loss/binary'
import {
  applied,
  loss,
  modeErrors,
  modeOf,
  plain,
  reduce,
  reduction,
  reductionOf,
  size_average,
  strictMode,
} from '@/lib/ops/families/loss/loss'
import { pair, softMargin, softMarginErrors } from '@/lib/ops/families/loss/regression'
import { negationErrors, updateErrors } from '@/lib/ops/families/loss/terms'
import * as is from '@/lib/shape/argument'
import { broadcastErrors } from '@/lib/shape/iterator'

const weight = is.optional(is.tensor([5]))
/** `_WeightedLoss` takes no more than these. */
const weighted = { owner: '_WeightedLoss', options: { weight, size_average, reduce, reduction } } as const
const shapes = ['(*), (*) -> ()', "reduction='none': (*), (*) -> (*)"]

/** Losses of yes or no. */
export default [
  ...loss({
    module: 'BCELoss',
    function: 'binary_cross_entropy',
    ...weighted,
    shapes,
    inputs: pair,
    errors: { ...modeErrors, ...binaryErrors },
    compute: (values, t) => {
      const mode = modeOf(values, t)
      return binaryCrossEntropy(values, mode, t)
    },
  }),
  ...loss({
    module: 'BCEWithLogitsLoss',
    function: 'binary_cross_entropy_with_logits',
    shapes,
    inputs: pair,
    options: { weight, size_average, reduce, reduction, pos_weight: weight },
    errors: { ...modeErrors, ...logitsErrors },
    compute: (values, t) => {
      const mode = modeOf(values, t)
      return logitsCrossEntropy(values, mode, t)
    },
  }),
  ...loss({
    module: 'MultiLabelSoftMarginLoss',
    function: 'multilabel_soft_margin_loss',
    ...weighted,
    shapes: ['(N, C), (N, C) -> ()', "reduction='none': (N, C), (N, C) -> (N)"],
    inputs: pair,
    errors: { strict_reduction: ['ValueError', '{reduction} is not valid'], ...multiLabelErrors },
    compute(values, t) {
      const unreduced = multiLabelSoftMargin(values, t)
      return applied(unreduced, strictMode(reductionOf(values), 'sum', t, 'strict_reduction'), t)
    },
  }),
  ...loss({
    module: 'SoftMarginLoss',
    function: 'soft_margin_loss',
    ...plain,
    shapes,
    inputs: pair,
    errors: { ...modeErrors, ...softMarginErrors, ...negationErrors, ...broadcastErrors, ...updateErrors },
    compute(values, t) {
      const mode = modeOf(values, t)
      return softMargin([values.input, values.target], mode, t)
    },
  }),
]
