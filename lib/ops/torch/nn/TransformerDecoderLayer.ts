import { oftenFirst } from '@/lib/ops/families/attention'
import { lengthAndBatch, resized } from '@/lib/ops/families/attention-fixes'
import { decode } from '@/lib/ops/families/transform'
import {
  constructLayer,
  decoderLayerCall,
  decoderLayerErrors,
  decoderLayerParameters,
  layerArguments,
  layerConstructionErrors,
  layerFixes,
  mistypedLayer,
} from '@/lib/ops/families/transformer'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'torch.nn.TransformerDecoderLayer',
  category: 'attention',
  shapes: [
    '(T, N, E), (S, N, E) -> (T, N, E)',
    '(T, E), (S, E) -> (T, E)',
    'batch_first=True: (N, T, E), (N, S, E) -> (N, T, E)',
  ],
  init: layerArguments,
  call: decoderLayerCall,
  example: { d_model: '512', nhead: '8' },
  modes: true,
  errors: oftenFirst(
    { ...layerConstructionErrors, ...decoderLayerErrors },
    'embed_dim',
    'features',
    'batch',
    'heads',
    'mask_size',
    'padding_size',
    'dtype',
    'causal',
  ),
  mistyped: (bound, t, stage) => (stage === 'init' ? mistypedLayer(bound, t) : undefined),
  construct: constructLayer,
  parameters: decoderLayerParameters,
  forward(call, self, t) {
    const { d_model, nhead } = self
    t.size('head_dim', 'd_model // nhead', { d_model, nhead })
    return decode(call, self, t)
  },
  flops: (_call, _self, _outputs, t) => t.flops,
  fixes: {
    ...layerFixes,
    causal: () => ({ tgt_is_causal: false, memory_is_causal: false }),
    mask_size({ tgt, memory, tgt_mask, memory_mask, batch_first }) {
      const [T, S] = [tgt, memory].map((sequence) => lengthAndBatch(sequence, batch_first)[0])
      return {
        ...(tgt_mask === null ? {} : { tgt_mask: resized(tgt_mask, T!, T!) }),
        ...(memory_mask === null ? {} : { memory_mask: resized(memory_mask, T!, S!) }),
      }
    },
  },
})
