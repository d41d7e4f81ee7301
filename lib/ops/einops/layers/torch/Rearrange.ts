import { checkLayer, layerArguments, runLayer } from '@/lib/ops/families/einops/layer'
import { layerErrors } from '@/lib/ops/families/einops/recipe'
import { keywords, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'einops.layers.torch.Rearrange',
  category: 'einops',
  owner: { init: 'RearrangeMixin' },
  shapes: ["pattern='b c h w -> b (c h w)': (b, c, h, w) -> (b, c*h*w)", '(…) -> (…)'],
  init: { pattern: unchecked(aPattern()), axes_lengths: keywords() },
  call: { input: unchecked(tensor([4, 3, 32, 32])) },
  example: { pattern: "'b c (h p1) (w p2) -> b (h w) (p1 p2 c)'", axes_lengths: "{'p1': 8, 'p2': 8}" },
  errors: layerErrors('rearrange'),
  extra_repr: (_, { pattern, axes_lengths }) => layerArguments([pattern], axes_lengths),
  construct: (self, t) => checkLayer('Rearrange', self, 'rearrange', t),
  forward: ({ input }, self, t) => runLayer(input, self, 'rearrange', (tensor) => tensor, t),
})
