import binaryLosses from '@/lib/ops/tables/binary-losses'
import casts from '@/lib/ops/tables/casts'
import classificationLosses from '@/lib/ops/tables/classification-losses'
import regressionLosses from '@/lib/ops/tables/regression-losses'
import Embedding from '@/lib/ops/torch/nn/Embedding'
import EmbeddingBag from '@/lib/ops/torch/nn/EmbeddingBag'
import one_hot from '@/lib/ops/torch/nn/functional/one_hot'

/** What the programs of this topic use besides the common ones. */
export default [
  Embedding,
  EmbeddingBag,
  one_hot,
  ...classificationLosses,
  ...regressionLosses,
  ...binaryLosses,
  ...casts,
]
