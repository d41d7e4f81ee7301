import shuffles from '@/lib/ops/tables/shuffles'
import upsampling from '@/lib/ops/tables/upsampling'
import AdaptiveAvgPool2d from '@/lib/ops/torch/nn/AdaptiveAvgPool2d'
import AvgPool2d from '@/lib/ops/torch/nn/AvgPool2d'
import BatchNorm2d from '@/lib/ops/torch/nn/BatchNorm2d'
import Conv1d from '@/lib/ops/torch/nn/Conv1d'
import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import ConvTranspose2d from '@/lib/ops/torch/nn/ConvTranspose2d'
import MaxPool2d from '@/lib/ops/torch/nn/MaxPool2d'
import F_pad from '@/lib/ops/torch/nn/functional/pad'

/** What the programs of this topic use besides the common ones. */
export default [
  Conv1d,
  Conv2d,
  ConvTranspose2d,
  MaxPool2d,
  AvgPool2d,
  AdaptiveAvgPool2d,
  BatchNorm2d,
  ...upsampling,
  ...shuffles,
  F_pad,
]
