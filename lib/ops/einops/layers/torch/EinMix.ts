import { layerArguments, runLayer } from '@/lib/ops/families/einops/layer'
import { mixErrors, planMix } from '@/lib/ops/families/einops/mix'
import { bindEinsum, einsumErrors } from '@/lib/ops/families/products/einsum'
import { equationErrors } from '@/lib/ops/families/products/equation'
import { keywords, optional, str, tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { checkOutput, outputErrors } from '@/lib/shape/inplace'
import { broadcastErrors, broadcastShapes } from '@/lib/shape/iterator'
import { defineModule } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'
import { repr, type Dict, type Value } from '@/lib/shape/value'

const { subscript_count, too_many_subscripts } = equationErrors
const { subscript_size, bmm_dtype, mm_dtype, bmm_kernel } = einsumErrors

export default defineModule({
  name: 'einops.layers.torch.EinMix',
  category: 'einops',
  owner: { init: '_EinmixMixin' },
  shapes: [
    "'t b c -> t b c_out', weight_shape='c c_out': (t, b, c) -> (t, b, c_out)",
    "'t b (head c) -> t b (head c_out)', weight_shape='head c c_out': (t, b, head*c) -> (t, b, head*c_out)",
  ],
  init: {
    pattern: unchecked(aPattern()),
    weight_shape: unchecked(str()),
    bias_shape: unchecked(optional(str())),
    axes_lengths: keywords(),
  },
  call: { input: unchecked(tensor([4, 3, 32, 32])) },
  example: {
    pattern: "'b c (h p1) (w p2) -> b (h w) d'",
    weight_shape: "'c p1 p2 d'",
    bias_shape: "'d'",
    axes_lengths: "{'c': 3, 'p1': 8, 'p2': 8, 'd': 128}",
  },
  errors: {
    ...mixErrors,
    subscript_count,
    too_many_subscripts,
    subscript_size,
    bmm_dtype,
    mm_dtype,
    bmm_kernel,
    ...broadcastErrors,
    ...outputErrors,
  },
  extra_repr: (_, { pattern, weight_shape, bias_shape, axes_lengths }) => {
    const shapes = [weight_shape, ...(bias_shape === null ? [] : [bias_shape])].map((shape) => `'${shape as string}'`)
    const lengths = layerArguments([], axes_lengths)
    return [repr(pattern), ...shapes, ...(lengths ? [lengths] : [])].join(', ')
  },
  construct: (self, t) => void planMix(self, t),
  parameters(self) {
    // it was made, so nothing is refused
    const { weight, bias } = planMix(self, new Trace(mixErrors))
    return { weight, ...(bias ? { bias } : {}) }
  },
  forward({ input }, self, t) {
    const { equation, before, after } = planMix(self, t)
    const run = (of: Value, layer: { pattern: Value; axes_lengths: Dict } | null) =>
      layer ? runLayer(of, layer, 'rearrange', (tensor) => tensor, t) : of
    const { weight, bias } = self.parameters
    const mixed = bindEinsum(equation, [run(input, before), weight!], t)
    if (bias) checkOutput(mixed, broadcastShapes([mixed.shape, bias.shape], t), t)
    return run(mixed, after) as Tensor
  },
  flops: (_, __, ___, t) => t.flops,
})
