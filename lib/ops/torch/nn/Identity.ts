import { anything, keywords, tensor, unchecked, variadic } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'torch.nn.Identity',
  category: 'container',
  shapes: ['(*) -> (*)'],
  init: { args: variadic(anything()), kwargs: keywords() },
  call: { input: unchecked(tensor([32, 128])) },
  example: { args: '()' },
  errors: {},
  forward: ({ input }) => input,
})
