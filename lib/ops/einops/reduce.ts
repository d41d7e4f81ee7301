import { stackErrors, transform } from '@/lib/ops/families/einops/transform'
import { reductionErrors } from '@/lib/ops/families/einops/apply'
import { functionErrors } from '@/lib/ops/families/einops/recipe'
import { keywords, str, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'einops.reduce',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='b c h w -> b c': (b, c, h, w) -> (b, c)", '(…) -> (…)'],
  overloads: [
    {
      tensor: unchecked(tensor([10, 3, 32, 32])),
      pattern: unchecked(aPattern()),
      reduction: unchecked(str()),
      axes_lengths: keywords(),
    },
  ],
  example: { pattern: "'b c (h h2) (w w2) -> b c h w'", reduction: "'max'", axes_lengths: "{'h2': 2, 'w2': 2}" },
  errors: {
    ...functionErrors('reduce'),
    ...reductionErrors,
    mean: ['NotImplementedError', 'reduce_mean is not available for non-floating tensors'],
    ...stackErrors,
  },
  infer({ tensor, pattern, reduction, axes_lengths }, t) {
    // the other two functions by another name
    if (reduction === 'rearrange' || reduction === 'repeat') return t.unknown()
    return transform(tensor, pattern, reduction, axes_lengths, t)
  },
})
