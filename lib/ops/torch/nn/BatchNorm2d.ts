import { batchNormModule } from '@/lib/ops/families/normalisation/batch-norm'

export default batchNormModule({
  name: 'torch.nn.BatchNorm2d',
  shapes: ['(N, C, H, W) -> (N, C, H, W)'],
  example: [32, 64, 56, 56],
  expected: '4D',
  takes: (rank) => rank === 4,
})
