import activations from '@/lib/ops/tables/activations'
import activationModules from '@/lib/ops/tables/activation-modules'
import arithmetic from '@/lib/ops/tables/arithmetic'
import attributes from '@/lib/ops/tables/attributes'
import facts from '@/lib/ops/tables/facts'
import rearranging from '@/lib/ops/tables/rearranging'
import getitem from '@/lib/ops/torch/Tensor/__getitem__'
import view from '@/lib/ops/torch/Tensor/view'
import flatten from '@/lib/ops/torch/flatten'
import mean from '@/lib/ops/torch/mean'
import Flatten from '@/lib/ops/torch/nn/Flatten'
import Linear from '@/lib/ops/torch/nn/Linear'
import Sequential from '@/lib/ops/torch/nn/Sequential'
import permute from '@/lib/ops/torch/permute'
import randint from '@/lib/ops/torch/randint'
import reshape from '@/lib/ops/torch/reshape'
import squeeze from '@/lib/ops/torch/squeeze'
import sum from '@/lib/ops/torch/sum'
import transpose from '@/lib/ops/torch/transpose'
import unsqueeze from '@/lib/ops/torch/unsqueeze'

/** What the programs of every topic may use. */
export default [
  ...activations,
  ...activationModules,
  ...arithmetic,
  ...attributes,
  ...facts,
  ...rearranging,
  ...[
    getitem,
    view,
    flatten,
    mean,
    Flatten,
    Linear,
    Sequential,
    permute,
    randint,
    reshape,
    squeeze,
    sum,
    transpose,
    unsqueeze,
  ],
]
