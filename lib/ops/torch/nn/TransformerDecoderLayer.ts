import { oftenFirst } from '@/lib/ops/families/attention/attention'
import { lengthAndBatch, resized } from '@/lib/ops/families/attention/fixes'
import { decode } from '@/lib/ops/families/attention/transform'
import {
  decoderLayerCall,
  decoderLayerErrors,
  decoderLayerParameters,
  layer,
  layerConstructionErrors,
  layerFixes,
} from '@/lib/ops/families/attention/transformer'
import { decoderLayerChildren } from '@/lib/ops/families/attention/layer-repr'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'torch.nn.TransformerDecoderLayer',
  ...layer,
  shapes: [
    '(T, N, E), (S, N, E) -> (T, N, E)',
    '(T, E), (S, E) -> (T, E)',
    'batch_first=True: (N, T, E), (N, S, E) -> (N, T, E)',
  ],
  call: decoderLayerCall,
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
  parameters: decoderLayerParameters,
  children: decoderLayerChildren,
  forward(call, self, t) {
    const { d_model, nhead } = self
    t.size('head_dim', 'd_model // nhead', { d_model, nhead })
    return decode(call, self, t)
  },
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
