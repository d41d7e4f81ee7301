import { adaptiveAverage, adaptiveAverageErrors } from '@/lib/ops/families/pooling/adaptive'
import { ntuple, tensor, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { str } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.AdaptiveAvgPool2d',
  category: 'pooling',
  owner: { init: '_AdaptiveAvgPoolNd' },
  shapes: ['(N, C, H_in, W_in) -> (N, C, H_out, W_out)', '(C, H_in, W_in) -> (C, H_out, W_out)'],
  init: { output_size: unchecked({ ...ntuple(2), type: 'int, None or tuple of 2' }) },
  call: { input: unchecked(tensor([4, 512, 14, 14])) },
  example: { output_size: '(7, 7)' },
  errors: adaptiveAverageErrors(2),
  extra_repr: ({ output_size }) => `output_size=${str(output_size!)}`,
  forward: ({ input }, { output_size }, t) => adaptiveAverage(2, input, output_size, t),
  inverse: { output_size: [1, 7, 2, 3, 4, 5, 6, 8, 14, 16] },
})
