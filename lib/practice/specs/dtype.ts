import maxima from '@/lib/ops/tables/maxima'
import backward from '@/lib/ops/tables/backward'
import casts from '@/lib/ops/tables/casts'
import classificationLosses from '@/lib/ops/tables/classification-losses'
import comparisons from '@/lib/ops/tables/comparisons'
import cumulations from '@/lib/ops/tables/cumulations'
import leaves from '@/lib/ops/tables/leaves'
import positions from '@/lib/ops/tables/positions'
import regressionLosses from '@/lib/ops/tables/regression-losses'
import selecting from '@/lib/ops/tables/selecting'
import truths from '@/lib/ops/tables/truths'
import unary from '@/lib/ops/tables/unary'
import writing from '@/lib/ops/tables/writing'
import to from '@/lib/ops/torch/Tensor/to'
import cat from '@/lib/ops/torch/cat'
import clone from '@/lib/ops/torch/clone'
import matmul from '@/lib/ops/torch/matmul'
import pow from '@/lib/ops/torch/pow'
import stack from '@/lib/ops/torch/stack'

/** What the programs of this topic use besides the common ones. */
export default [
  ...maxima,
  ...casts,
  ...backward,
  ...leaves,
  ...comparisons,
  pow,
  matmul,
  ...positions,
  ...regressionLosses,
  ...classificationLosses,
  ...writing,
  ...truths,
  cat,
  to,
  stack,
  ...unary,
  clone,
  ...cumulations,
  ...selecting,
]
