import dropoutModules from '@/lib/ops/tables/dropout-modules'
import normModules from '@/lib/ops/tables/norm-modules'
import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import LayerNorm from '@/lib/ops/torch/nn/LayerNorm'
import MaxPool2d from '@/lib/ops/torch/nn/MaxPool2d'
import Unflatten from '@/lib/ops/torch/nn/Unflatten'

/** What the programs of this topic use besides the common ones. */
export default [Unflatten, ...dropoutModules, LayerNorm, Conv2d, MaxPool2d, ...normModules]
