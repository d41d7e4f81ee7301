import { oftenFirst } from '@/lib/ops/families/attention/attention'
import { lengthAndBatch, resized } from '@/lib/ops/families/attention/fixes'
import { encode } from '@/lib/ops/families/attention/transform'
import {
  encoderLayerCall,
  encoderLayerErrors,
  encoderLayerParameters,
  layer,
  layerConstructionErrors,
  layerFixes,
} from '@/lib/ops/families/attention/transformer'
import { encoderLayerChildren } from '@/lib/ops/families/attention/layer-repr'
import { defineModule } from '@/lib/shape/spec'

export default defineModule({
  name: 'torch.nn.TransformerEncoderLayer',
  ...layer,
  shapes: ['(S, N, E) -> (S, N, E)', '(S, E) -> (S, E)', 'batch_first=True: (N, S, E) -> (N, S, E)'],
  call: encoderLayerCall,
  errors: oftenFirst(
    { ...layerConstructionErrors, ...encoderLayerErrors },
    'embed_dim',
    'heads',
    'mask_size',
    'padding_size',
    'dtype',
    'mask_dtype',
    'causal',
    'activation',
  ),
  parameters: encoderLayerParameters,
  children: encoderLayerChildren,
  forward(call, self, t) {
    const { d_model, nhead } = self
    t.size('head_dim', 'd_model // nhead', { d_model, nhead })
    return encode(call, self, t)
  },
  fixes: {
    ...layerFixes,
    causal: () => ({ is_causal: false }),
    mask_size({ src, src_mask, batch_first }) {
      const [S] = lengthAndBatch(src, batch_first)
      return { src_mask: resized(src_mask, S, S) }
    },
    padding_size({ src, src_key_padding_mask, batch_first }) {
      const [S, N] = lengthAndBatch(src, batch_first)
      return { src_key_padding_mask: resized(src_key_padding_mask, N, S) }
    },
  },
})
