import { oftenFirst } from '@/lib/ops/families/attention/attention'
import { stackRepr } from '@/lib/ops/families/attention/layer-repr'
import {
  checkCount,
  nestedErrors,
  stackErrors,
  stackParameters,
  transformerErrors,
  translate,
} from '@/lib/ops/families/attention/stack'
import {
  constructLayer,
  decoderLayerErrors,
  decoderLayerParameters,
  encoderLayerParameters,
  layerConstructionErrors,
  layerFixes,
  layerFlags,
  layerOptions,
  mistypedLayer,
  prefixed,
} from '@/lib/ops/families/attention/transformer'
import { bool, int, optional, part, tensor as input, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import decoder from './TransformerDecoder'
import encoder from './TransformerEncoder'

const mask = (...shape: readonly number[]) => unchecked(optional(input(shape)))
const hint = () => unchecked(optional(bool()))
// what reaches the decoder has the width of the model: its own encoder, and the check of tgt, see to that
const { features: _, ...decoderErrors } = decoderLayerErrors

export default defineModule({
  name: 'torch.nn.Transformer',
  category: 'attention',
  shapes: [
    '(S, N, E), (T, N, E) -> (T, N, E)',
    '(S, E), (T, E) -> (T, E)',
    'batch_first=True: (N, S, E), (N, T, E) -> (N, T, E)',
  ],
  init: {
    d_model: int(512),
    nhead: int(8),
    num_encoder_layers: unchecked(int(6)),
    num_decoder_layers: unchecked(int(6)),
    ...layerOptions,
    custom_encoder: optional(part(encoder)),
    custom_decoder: optional(part(decoder)),
    ...layerFlags,
  },
  call: {
    src: unchecked(input([10, 32, 512])),
    tgt: unchecked(input([20, 32, 512])),
    src_mask: mask(10, 10),
    tgt_mask: mask(20, 20),
    memory_mask: mask(20, 10),
    src_key_padding_mask: mask(32, 10),
    tgt_key_padding_mask: mask(32, 20),
    memory_key_padding_mask: mask(32, 10),
    src_is_causal: hint(),
    tgt_is_causal: hint(),
    memory_is_causal: unchecked(bool(false)),
  },
  example: {},
  modes: true,
  errors: oftenFirst(
    {
      ...layerConstructionErrors,
      ...transformerErrors,
      ...stackErrors,
      ...nestedErrors,
      ...decoderErrors,
    },
    'batch_size',
    'd_model',
    'heads',
    'mask_size',
    'padding_size',
    'dtype',
    'causal',
    'mask_dtype',
  ),
  mistyped(bound, t, stage) {
    if (stage === 'init' && (bound.custom_encoder === null || bound.custom_decoder === null)) mistypedLayer(bound, t)
  },
  construct(self, t) {
    for (const [custom, count] of [
      [self.custom_encoder, self.num_encoder_layers],
      [self.custom_decoder, self.num_decoder_layers],
    ] as const) {
      if (custom) continue
      constructLayer(self, t)
      checkCount(count, t)
    }
  },
  parameters(self) {
    const { custom_encoder, custom_decoder, num_encoder_layers, num_decoder_layers } = self
    const encoder = custom_encoder?.self.parameters
    const decoder = custom_decoder?.self.parameters
    return {
      ...prefixed('encoder', encoder ?? stackParameters(encoderLayerParameters(self), num_encoder_layers, self)),
      ...prefixed('decoder', decoder ?? stackParameters(decoderLayerParameters(self), num_decoder_layers, self)),
    }
  },
  children: (self) => [
    ['encoder', self.custom_encoder?.repr ?? stackRepr('Encoder', self, Number(self.num_encoder_layers))],
    ['decoder', self.custom_decoder?.repr ?? stackRepr('Decoder', self, Number(self.num_decoder_layers))],
  ],
  forward(call, self, t) {
    const { d_model, nhead } = self
    const output = translate(call, self, t)
    t.size('head_dim', 'd_model // nhead', { d_model, nhead })
    return output
  },
  flops: (_call, _self, _outputs, t) => t.flops,
  fixes: {
    ...layerFixes,
    causal: () => ({ src_is_causal: false, tgt_is_causal: false, memory_is_causal: false }),
    no_layers: () => ({ num_encoder_layers: 6, num_decoder_layers: 6 }),
  },
})
