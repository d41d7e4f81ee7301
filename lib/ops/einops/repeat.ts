import { stackErrors, transform } from '@/lib/ops/families/einops/transform'
import { functionErrors } from '@/lib/ops/families/einops/recipe'
import { keywords, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'einops.repeat',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='h w -> h w c': (h, w) -> (h, w, c)", '(…) -> (…)'],
  overloads: [{ tensor: unchecked(tensor([30, 40])), pattern: unchecked(aPattern()), axes_lengths: keywords() }],
  example: { pattern: "'h w -> h (repeat w)'", axes_lengths: "{'repeat': 3}" },
  errors: { ...functionErrors('repeat'), ...stackErrors },
  infer: ({ tensor, pattern, axes_lengths }, t) => transform(tensor, pattern, 'repeat', axes_lengths, t),
})
