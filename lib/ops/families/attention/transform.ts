import { comparedToInt, withAttribute } from '@/lib/shape/builtins'
import { raise } from '@/lib/shape/error'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isFunction, isModule, typeName, type Value } from '@/lib/shape/value'
import { add, dropout, linearLayer, under } from '@/lib/ops/families/module/affine'
import { attend } from './attend'
import type { AttentionTrace } from './attention'
import { layerNorm } from '@/lib/ops/families/normalisation/layer-norm'
import { canonicalMask, checkNoneOrTensor } from './mask'
import { attentionOf, isElementwise, type LayerError, type RunningLayer } from './transformer'

/** One layer of an encoder or a decoder at work. Source: torch/nn/modules/transformer.py. */

type LayerTrace = Trace<LayerError>

interface Attended {
  readonly mask: Value
  readonly padding: Value
  readonly is_causal: Value
}

/** The steps of a layer. Each is added to its input; the norm comes before it or after the sum. */
function steps(self: RunningLayer, t: LayerTrace) {
  const p = comparedToInt(self.dropout, '<')
  const drop = (x: Tensor) => dropout(x, p, self.training)
  const weights = (name: string) => under(self.parameters, name)
  const norm = (x: Value, index: number) =>
    layerNorm(x, { sizes: [self.d_model], eps: self.layer_norm_eps, weights: weights(`norm${index}`) }, t)
  const attention = (name: string, query: Value, memory: Value, { mask, padding, is_causal }: Attended) => {
    const masks = { attn_mask: mask, key_padding_mask: padding, is_causal }
    const call = { query, key: memory, value: memory, ...masks, need_weights: false, average_attn_weights: true }
    const { training } = self
    // rates are looked at when the layer is made, so attention says nothing of its own there
    return drop(attend(call, { ...attentionOf(self), training, parameters: weights(name) }, t as AttentionTrace)[0])
  }
  const feedForward = (x: Tensor) => {
    const hidden = activate(self.activation, linearLayer(x, weights('linear1'), t), t)
    return drop(linearLayer(drop(hidden), weights('linear2'), t))
  }
  const residual = (x: Value, index: number, step: (x: Value) => Tensor): Tensor => {
    if (self.norm_first) return addTo(x, step(norm(x, index)))
    return norm(addTo(x, step(x)), index)
  }
  return { attention, feedForward, residual }
}

const addTo = (x: Value, y: Tensor) => add(x as Tensor, y)

interface EncoderLayerCall {
  readonly src: Value
  readonly src_mask: Value
  readonly src_key_padding_mask: Value
  readonly is_causal: Value
}

export function encode(call: EncoderLayerCall, self: RunningLayer, t: LayerTrace): Tensor {
  checkNoneOrTensor(call.src_mask)
  const { dtype } = withAttribute(call.src, 'dtype')
  const padding = canonicalMask(call.src_key_padding_mask, 'src_key_padding_mask', dtype, t)
  const mask = canonicalMask(call.src_mask, 'src_mask', dtype, t)
  const { attention, feedForward, residual } = steps(self, t)
  const { is_causal } = call
  const attended = residual(call.src, 1, (x) => attention('self_attn', x, x, { mask, padding, is_causal }))
  return residual(attended, 2, (x) => feedForward(x as Tensor))
}

export interface DecoderLayerCall {
  readonly tgt: Value
  readonly memory: Value
  readonly tgt_mask: Value
  readonly memory_mask: Value
  readonly tgt_key_padding_mask: Value
  readonly memory_key_padding_mask: Value
  readonly tgt_is_causal: Value
  readonly memory_is_causal: Value
}

export function decode(call: DecoderLayerCall, self: RunningLayer, t: LayerTrace): Tensor {
  const own = { mask: call.tgt_mask, padding: call.tgt_key_padding_mask, is_causal: call.tgt_is_causal }
  const others = { mask: call.memory_mask, padding: call.memory_key_padding_mask, is_causal: call.memory_is_causal }
  const { attention, feedForward, residual } = steps(self, t)
  const first = residual(call.tgt, 1, (x) => attention('self_attn', x, x, own))
  const second = residual(first, 2, (x) => attention('multihead_attn', x, call.memory, others))
  return residual(second, 3, (x) => feedForward(x as Tensor))
}

function activate(activation: Value, x: Tensor, t: LayerTrace): Tensor {
  if (isElementwise(activation)) return x
  if (isFunction(activation) || isModule(activation)) t.unknown()
  raise('TypeError', 'type', `'${typeName(activation)}' object is not callable`)
}
