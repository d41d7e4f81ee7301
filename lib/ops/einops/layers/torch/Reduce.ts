import { isCallable } from '@/lib/ops/families/einops/transform'
import { reduceLast, reductionErrors } from '@/lib/ops/families/einops/apply'
import { checkLayer, layerArguments, runLayer } from '@/lib/ops/families/einops/layer'
import { layerErrors } from '@/lib/ops/families/einops/recipe'
import { keywords, str, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'einops.layers.torch.Reduce',
  category: 'einops',
  owner: { init: 'ReduceMixin' },
  shapes: ["pattern='b c h w -> b c': (b, c, h, w) -> (b, c)", '(…) -> (…)'],
  init: { pattern: unchecked(aPattern()), reduction: unchecked(str()), axes_lengths: keywords() },
  call: { input: unchecked(tensor([10, 3, 32, 32])) },
  example: { pattern: "'b c (h h2) (w w2) -> b c h w'", reduction: "'max'", axes_lengths: "{'h2': 2, 'w2': 2}" },
  errors: {
    ...layerErrors('reduce'),
    ...reductionErrors,
    mean: [
      'RuntimeError',
      'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
    ],
    unknown_reduction: ['NotImplementedError', "('Unknown reduction ', '{reduction}')"],
  },
  extra_repr: (_, { pattern, reduction, axes_lengths }) => layerArguments([pattern, reduction], axes_lengths),
  construct(self, t) {
    const { reduction } = self
    // the other layer by another name, or a function
    if (reduction === 'rearrange' || reduction === 'repeat' || isCallable(reduction)) t.unknown()
    checkLayer('Reduce', self, reduction, t)
  },
  forward({ input }, self, t) {
    const reduction = self.reduction as string
    return runLayer(
      input,
      self,
      reduction,
      (tensor, count) => {
        const { dtype } = tensor
        t.check(reduction !== 'any' && reduction !== 'all', 'unknown_reduction', { reduction })
        t.check(reduction !== 'mean' || isDifferentiable(dtype), 'mean', { dtype: scalarType(dtype) })
        return reduceLast(tensor, reduction, count, t)
      },
      t,
    )
  },
})
