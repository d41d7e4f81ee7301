import { stackErrors, transform } from '@/lib/ops/families/einops/transform'
import { functionErrors } from '@/lib/ops/families/einops/recipe'
import { keywords, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'einops.rearrange',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='b c h w -> b (c h w)': (b, c, h, w) -> (b, c*h*w)", '(…) -> (…)'],
  overloads: [{ tensor: unchecked(tensor([2, 3, 4, 4])), pattern: unchecked(aPattern()), axes_lengths: keywords() }],
  example: { pattern: "'b c (h h2) w -> b (c h2) h w'", axes_lengths: "{'h2': 2}" },
  errors: { ...functionErrors('rearrange'), ...stackErrors },
  infer: ({ tensor, pattern, axes_lengths }, t) => transform(tensor, pattern, 'rearrange', axes_lengths, t),
})
