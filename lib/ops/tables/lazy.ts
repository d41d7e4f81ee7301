import { lazyConvolution, lazyLinear, lazyNorm } from '@/lib/ops/families/module/lazy'
import { BatchNorm1d, BatchNorm3d, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d } from '@/lib/ops/tables/norm-modules'
import BatchNorm2d from '@/lib/ops/torch/nn/BatchNorm2d'
import Conv1d from '@/lib/ops/torch/nn/Conv1d'
import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import Conv3d from '@/lib/ops/torch/nn/Conv3d'
import ConvTranspose1d from '@/lib/ops/torch/nn/ConvTranspose1d'
import ConvTranspose2d from '@/lib/ops/torch/nn/ConvTranspose2d'
import ConvTranspose3d from '@/lib/ops/torch/nn/ConvTranspose3d'
import Linear from '@/lib/ops/torch/nn/Linear'

/** Modules that find out the size of their input by themselves. */
export default [
  lazyLinear(Linear),
  lazyConvolution(Conv1d, 'torch.nn.LazyConv1d', 1),
  lazyConvolution(Conv2d, 'torch.nn.LazyConv2d', 2),
  lazyConvolution(Conv3d, 'torch.nn.LazyConv3d', 3),
  lazyConvolution(ConvTranspose1d, 'torch.nn.LazyConvTranspose1d', 1),
  lazyConvolution(ConvTranspose2d, 'torch.nn.LazyConvTranspose2d', 2),
  lazyConvolution(ConvTranspose3d, 'torch.nn.LazyConvTranspose3d', 3),
  lazyNorm(BatchNorm1d, 'torch.nn.LazyBatchNorm1d'),
  lazyNorm(BatchNorm2d, 'torch.nn.LazyBatchNorm2d'),
  lazyNorm(BatchNorm3d, 'torch.nn.LazyBatchNorm3d'),
  lazyNorm(InstanceNorm1d, 'torch.nn.LazyInstanceNorm1d'),
  lazyNorm(InstanceNorm2d, 'torch.nn.LazyInstanceNorm2d'),
  lazyNorm(InstanceNorm3d, 'torch.nn.LazyInstanceNorm3d'),
]
