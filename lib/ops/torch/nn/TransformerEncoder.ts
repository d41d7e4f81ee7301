import { oftenFirst } from '@/lib/ops/families/attention/attention'
import { stackChildren } from '@/lib/ops/families/attention/layer-repr'
import { callPart } from '@/lib/ops/families/module/part'
import {
  checkClones,
  checkCount,
  cloned,
  encodeAll,
  nestedErrors,
  stackErrors,
} from '@/lib/ops/families/attention/stack'
import { encoderLayerErrors, prefixed } from '@/lib/ops/families/attention/transformer'
import { bool, flag, int, optional, part, tensor as input, unchecked } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import layerNorm from './LayerNorm'
import encoderLayer from './TransformerEncoderLayer'

export default defineModule({
  name: 'torch.nn.TransformerEncoder',
  category: 'attention',
  shapes: encoderLayer.shapes,
  init: {
    encoder_layer: part(encoderLayer),
    num_layers: unchecked(int()),
    norm: optional(part(layerNorm)),
    enable_nested_tensor: flag(true),
    mask_check: flag(true),
  },
  call: {
    src: unchecked(input([10, 32, 512])),
    mask: unchecked(optional(input([10, 10]))),
    src_key_padding_mask: unchecked(optional(input([32, 10]))),
    is_causal: unchecked(optional(bool())),
  },
  example: { encoder_layer: 'torch.nn.TransformerEncoderLayer(512, 8)', num_layers: '6' },
  modes: true,
  errors: oftenFirst(
    { ...stackErrors, ...nestedErrors, ...encoderLayerErrors },
    'embed_dim',
    'mask_size',
    'padding_size',
    'dtype',
    'mask_dtype',
    'causal',
    'query_rank',
    'nested_size',
  ),
  mistyped: (bound, _, stage) => (stage === 'init' ? checkClones(bound.encoder_layer!, bound.num_layers!) : undefined),
  construct: ({ num_layers }, t) => checkCount(num_layers, t),
  parameters: ({ encoder_layer, num_layers, norm }) => ({
    ...cloned(encoder_layer.self.parameters, Number(num_layers)),
    ...prefixed('norm', norm?.self.parameters ?? {}),
  }),
  children: ({ encoder_layer, num_layers, norm }) => stackChildren(encoder_layer.repr, Number(num_layers), norm?.repr),
  forward(call, { encoder_layer, num_layers, norm, training, ...rest }, t) {
    const layer = { ...encoder_layer.self, training }
    return encodeAll(
      call,
      { ...rest, layer, count: Number(num_layers), norm: norm && ((input) => callPart(norm, { input }, training, t)) },
      t,
    )
  },
  flops: (_call, _self, _outputs, t) => t.flops,
  fixes: { no_layers: () => ({ num_layers: 6 }), causal: () => ({ is_causal: false }) },
})
