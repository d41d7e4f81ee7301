import { batchNormModule } from '@/lib/ops/families/batch-norm'
import { instanceNormModule } from '@/lib/ops/families/instance-norm'
import { anything } from '@/lib/shape/argument'

/** Layers with a mean and a variance for each channel; BatchNorm2d has a file of its own. */

const line = batchNormModule({
  name: 'torch.nn.BatchNorm1d',
  shapes: ['(N, C) -> (N, C)', '(N, C, L) -> (N, C, L)'],
  example: [32, 64],
  expected: '2D or 3D',
  takes: (rank) => rank === 2 || rank === 3,
})

const volume = batchNormModule({
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

export default [line, volume, synchronised, instanceNormModule(1), instanceNormModule(2), instanceNormModule(3)]
