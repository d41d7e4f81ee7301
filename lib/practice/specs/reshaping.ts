import comparisons from '@/lib/ops/tables/comparisons'
import selecting from '@/lib/ops/tables/selecting'
import casts from '@/lib/ops/tables/casts'
import contiguity from '@/lib/ops/tables/contiguity'
import diagonals from '@/lib/ops/tables/diagonals'
import expanding from '@/lib/ops/tables/expanding'
import leaves from '@/lib/ops/tables/leaves'
import splitting from '@/lib/ops/tables/splitting'
import clone from '@/lib/ops/torch/clone'
import stack from '@/lib/ops/torch/stack'
import unflatten from '@/lib/ops/torch/unflatten'

/** What the programs of this topic use besides the common ones. */
export default [
  ...comparisons,
  ...selecting,
  ...casts,
  unflatten,
  ...expanding,
  ...contiguity,
  ...splitting,
  stack,
  ...diagonals,
  clone,
  ...leaves,
]
