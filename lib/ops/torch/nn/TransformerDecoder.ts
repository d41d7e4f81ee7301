import { oftenFirst } from '@/lib/ops/families/attention/attention'
import { stackChildren } from '@/lib/ops/families/attention/layer-repr'
import { callPart } from '@/lib/ops/families/module/part'
import { checkClones, checkCount, cloned, decodeAll, stackErrors } from '@/lib/ops/families/attention/stack'
import { decoderLayerErrors, prefixed } from '@/lib/ops/families/attention/transformer'
import { bool, int, optional, part, tensor as input, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import layerNorm from './LayerNorm'
import decoderLayer from './TransformerDecoderLayer'

export default defineModule({
  name: 'torch.nn.TransformerDecoder',
  category: 'attention',
  shapes: decoderLayer.shapes,
  init: {
    decoder_layer: part(decoderLayer),
    num_layers: unchecked(int()),
    norm: optional(part(layerNorm)),
  },
  call: {
    tgt: unchecked(input([20, 32, 512])),
    memory: unchecked(input([10, 32, 512])),
    tgt_mask: unchecked(optional(input([20, 20]))),
    memory_mask: unchecked(optional(input([20, 10]))),
    tgt_key_padding_mask: unchecked(optional(input([32, 20]))),
    memory_key_padding_mask: unchecked(optional(input([32, 10]))),
    tgt_is_causal: unchecked(optional(bool())),
    memory_is_causal: unchecked(bool(false)),
  },
  example: { decoder_layer: 'torch.nn.TransformerDecoderLayer(512, 8)', num_layers: '6' },
  modes: true,
  errors: oftenFirst(
    { ...stackErrors, ...decoderLayerErrors },
    'embed_dim',
    'features',
    'batch',
    'mask_size',
    'padding_size',
    'dtype',
    'causal',
    'key_rank',
  ),
  mistyped: (bound, _, stage) => (stage === 'init' ? checkClones(bound.decoder_layer!, bound.num_layers!) : undefined),
  construct: ({ num_layers }, t) => checkCount(num_layers, t),
  parameters: ({ decoder_layer, num_layers, norm }) => ({
    ...cloned(decoder_layer.self.parameters, Number(num_layers)),
    ...prefixed('norm', norm?.self.parameters ?? {}),
  }),
  children: ({ decoder_layer, num_layers, norm }) => stackChildren(decoder_layer.repr, Number(num_layers), norm?.repr),
  forward(call, { decoder_layer, num_layers, norm, training }, t) {
    const layer = { ...decoder_layer.self, training }
    return decodeAll(
      call,
      { layer, count: Number(num_layers), norm: norm && ((input) => callPart(norm, { input }, training, t)) },
      t,
    )
  },
  flops: (_call, _self, _outputs, t) => t.flops,
  fixes: { no_layers: () => ({ num_layers: 6 }), causal: () => ({ tgt_is_causal: false }) },
})
