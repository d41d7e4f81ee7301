import cumulations from '@/lib/ops/tables/cumulations'
import deviations from '@/lib/ops/tables/deviations'
import maxima from '@/lib/ops/tables/maxima'
import positions from '@/lib/ops/tables/positions'
import selecting from '@/lib/ops/tables/selecting'
import splitting from '@/lib/ops/tables/splitting'
import cat from '@/lib/ops/torch/cat'
import one_hot from '@/lib/ops/torch/nn/functional/one_hot'
import stack from '@/lib/ops/torch/stack'
import topk from '@/lib/ops/torch/topk'

/** What the programs of this topic use besides the common ones. */
export default [
  cat,
  stack,
  ...positions,
  ...maxima,
  topk,
  ...selecting,
  ...splitting,
  ...deviations,
  ...cumulations,
  one_hot,
]
