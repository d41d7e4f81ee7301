import { listChildren, moduleRepr } from '@/lib/shape/module-repr'
import type { Child } from '@/lib/shape/spec'
import { isModule, str } from '@/lib/shape/value'
import { linearRepr } from '@/lib/ops/families/module/affine'
import { attentionRepr } from './attention'
import { attentionOf, type Layer } from './transformer'

/** What `print` shows of the modules inside a layer of an encoder or a decoder, and of stacks of them. */

function layerChildren(self: Layer, attentions: readonly string[]): Child[] {
  const { d_model, dim_feedforward, dropout, activation, bias } = self
  const attention = moduleRepr('MultiheadAttention', '', attentionRepr(attentionOf(self)))
  const linear = (inputs: number, outputs: number) => moduleRepr('Linear', linearRepr(inputs, outputs, bias), [])
  const drop = moduleRepr('Dropout', `p=${str(dropout)}, inplace=False`, [])
  const norm = normRepr(self)
  const each = [...attentions, 'feedforward']
  // a module is kept as a module, a function is not seen
  return [
    ...attentions.map((name): Child => [name, attention]),
    ['linear1', linear(d_model, dim_feedforward)],
    ['dropout', drop],
    ['linear2', linear(dim_feedforward, d_model)],
    ...each.map((_, index): Child => [`norm${index + 1}`, norm]),
    ...each.map((_, index): Child => [`dropout${index + 1}`, drop]),
    ...(isModule(activation) ? [['activation', activation.part?.repr ?? null] as Child] : []),
  ]
}
export const encoderLayerChildren = (self: Layer) => layerChildren(self, ['self_attn'])
export const decoderLayerChildren = (self: Layer) => layerChildren(self, ['self_attn', 'multihead_attn'])

const normRepr = ({ d_model, layer_norm_eps, bias }: Layer) =>
  moduleRepr('LayerNorm', `(${d_model},), eps=${str(layer_norm_eps)}, elementwise_affine=True, bias=${str(bias)}`, [])

/** `count` clones of a layer, and the norm if there is one. */
export const stackChildren = (layer: string | null, count: number, norm?: string | null): Child[] => [
  ['layers', moduleRepr('ModuleList', '', listChildren(new Array<string | null>(Math.max(count, 0)).fill(layer)))],
  ...(norm === undefined ? [] : [['norm', norm] as Child]),
]

/** The encoder or the decoder that a Transformer makes for itself. */
export function stackRepr(name: 'Encoder' | 'Decoder', self: Layer, count: number): string | null {
  const children = name === 'Encoder' ? encoderLayerChildren(self) : decoderLayerChildren(self)
  const layer = moduleRepr(`Transformer${name}Layer`, '', children)
  return moduleRepr(`Transformer${name}`, '', stackChildren(layer, count, normRepr(self)))
}
