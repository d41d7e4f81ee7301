import { batchNormModule } from '@/lib/ops/families/normalisation/batch-norm'
import { instanceNormModule } from '@/lib/ops/families/normalisation/instance-norm'
import { anything } from '@/lib/shape/argument'

/** Layers with a mean and a variance for each channel; BatchNorm2d has a file of its own. */

export const BatchNorm1d = batchNormModule({
  name: 'torch.nn.BatchNorm1d',
  shapes: ['(N, C) -> (N, C)', '(N, C, L) -> (N, C, L)'],
  example: [32, 64],
  expected: '2D or 3D',
  takes: (rank) => rank === 2 || rank === 3,
})

export const BatchNorm3d = batchNormModule({
  name: 'torch.nn.BatchNorm3d',
  shapes: ['(N, C, D, H, W) -> (N, C, D, H, W)'],
  example: [4, 64, 8, 16, 16],
  expected: '5D',
  takes: (rank) => rank === 5,
})

const synchronised = batchNormModule({
  name: 'torch.nn.SyncBatchNorm',
  shapes: ['(N, C, *) -> (N, C, *)'],
  example: [32, 64, 56, 56],
  expected: 'at least 2D',
  takes: (rank) => rank >= 2,
  more: { process_group: anything(null) },
  errors: { zero_channels: ['ValueError', 'SyncBatchNorm number of input channels should be non-zero'] },
  check: ({ shape }, t) => t.check(shape[1] !== 0, 'zero_channels'),
})

export const [InstanceNorm1d, InstanceNorm2d, InstanceNorm3d] = [
  instanceNormModule(1),
  instanceNormModule(2),
  instanceNormModule(3),
]

export default [BatchNorm1d, BatchNorm3d, synchronised, InstanceNorm1d, InstanceNorm2d, InstanceNorm3d]
