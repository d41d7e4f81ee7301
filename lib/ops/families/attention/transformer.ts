import { bool, device, dtype, flag, float, int, optional, tensor, unchecked } from '@/lib/shape/argument'
import type { Argument } from '@/lib/shape/argument'
import { comparedToInt } from '@/lib/shape/builtins'
import type { DType } from '@/lib/shape/dtype'
import { shortName } from '@/lib/shape/name'
import type { Bound } from '@/lib/shape/python'
import type { Trace } from '@/lib/shape/trace'
import { isDTypeValue, isFunction, isModule, repr, tuple, type Value } from '@/lib/shape/value'
import type { Weights } from '@/lib/ops/families/module/affine'
import {
  attentionParameters,
  constructAttention,
  constructionErrors,
  crossAttentionErrors,
  mistypedAttention,
  selfAttentionErrors,
} from './attention'
import { fewerHeads, lastSize, sameDType, someDropout } from './fixes'
import { layerNormErrors, layerNormParameters } from '@/lib/ops/families/normalisation/layer-norm'
import { checkFactory, checkParameter } from '@/lib/ops/families/module/parameter'

/** What a layer of an encoder or a decoder is made of. Source: torch/nn/modules/transformer.py. Running it: transform.ts. */

const activation: Argument<Value> = unchecked({
  type: 'str or Callable',
  control: { kind: 'text', placeholder: "'gelu'", isLong: true },
  default: { kind: 'function', name: 'torch.nn.functional.relu' },
  accepts: () => true,
  read: (value) => value,
})

/** `dim_feedforward` and what follows; Transformer has arguments of its own in between. */
export const layerOptions = {
  dim_feedforward: int(2048),
  dropout: unchecked(float(0.1)),
  activation,
}
export const layerFlags = {
  layer_norm_eps: unchecked(float(1e-5)),
  batch_first: flag(false),
  norm_first: flag(false),
  bias: flag(true),
  device: device(),
  dtype: dtype(),
}
const layerArguments = { d_model: int(), nhead: int(), ...layerOptions, ...layerFlags }

export const encoderLayerCall = {
  src: unchecked(tensor([10, 32, 512])),
  src_mask: unchecked(optional(tensor([10, 10]))),
  src_key_padding_mask: unchecked(optional(tensor([32, 10]))),
  is_causal: unchecked(bool(false)),
}

export const decoderLayerCall = {
  tgt: unchecked(tensor([20, 32, 512])),
  memory: unchecked(tensor([10, 32, 512])),
  tgt_mask: unchecked(optional(tensor([20, 20]))),
  memory_mask: unchecked(optional(tensor([20, 10]))),
  tgt_key_padding_mask: unchecked(optional(tensor([32, 20]))),
  memory_key_padding_mask: unchecked(optional(tensor([32, 10]))),
  tgt_is_causal: unchecked(bool(false)),
  memory_is_causal: unchecked(bool(false)),
}

export const layerConstructionErrors = {
  ...constructionErrors,
  dropout_rate: ['ValueError', 'dropout probability has to be between 0 and 1, but got {dropout}'],
  activation: ['RuntimeError', 'activation should be relu/gelu, not {activation}'],
} as const

// the width of the input has been looked at before anything is multiplied
const { features, ...selfErrors } = selfAttentionErrors
export const encoderLayerErrors = { ...selfErrors, ...layerNormErrors } as const
export const decoderLayerErrors = { ...selfErrors, features, ...crossAttentionErrors, ...layerNormErrors } as const

export interface Layer {
  readonly d_model: number
  readonly nhead: number
  readonly dim_feedforward: number
  readonly dropout: Value
  readonly activation: Value
  readonly layer_norm_eps: Value
  readonly batch_first: boolean
  readonly norm_first: boolean
  readonly bias: boolean
}
export type Declared = Layer & { readonly dtype: DType | null }
export interface RunningLayer extends Layer {
  readonly training: boolean
  readonly parameters: Weights
}
export type LayerError = keyof typeof layerConstructionErrors | keyof typeof decoderLayerErrors

export const attentionOf = ({ d_model, nhead, dropout, bias, batch_first }: Layer) => ({
  ...{ embed_dim: d_model, num_heads: nhead, dropout, bias, batch_first },
  ...{ add_bias_kv: false, add_zero_attn: false, kdim: null, vdim: null },
})

export function constructLayer(self: Declared, t: Trace<keyof typeof layerConstructionErrors>): void {
  constructAttention({ ...attentionOf(self), dtype: self.dtype }, t)
  checkParameter([self.dim_feedforward, self.d_model], self.dtype, t)
  const rate = comparedToInt(self.dropout, '<')
  t.check(rate >= 0 && rate <= 1, 'dropout_rate', { dropout: repr(self.dropout) })
  const { activation } = self
  const isKnown = typeof activation !== 'string' || activation === 'relu' || activation === 'gelu'
  t.check(isKnown, 'activation', { activation: String(activation) })
  // a module with arguments may be refused, or bring parameters
  if (isModule(activation) && !isElementwise(activation)) t.unknown()
}

/** What PyTorch says of a size or a dtype of the wrong type. */
export function mistypedLayer(bound: Bound, t: Trace<keyof typeof layerConstructionErrors>): void {
  const { d_model, nhead, dim_feedforward, dtype } = bound
  mistypedAttention({ embed_dim: d_model!, num_heads: nhead!, kdim: null, vdim: null, dtype: dtype! }, t)
  if (typeof d_model !== 'number' || typeof nhead !== 'number') return
  checkParameter([d_model, d_model], isDTypeValue(dtype!) ? dtype.dtype : null, t)
  checkFactory('empty', tuple([dim_feedforward!, d_model]), dtype!)
}

/** What the specs of the two layers share. */
export const layer = {
  category: 'attention',
  init: layerArguments,
  example: { d_model: '512', nhead: '8' },
  modes: true,
  mistyped(bound: Bound, t: Trace<keyof typeof layerConstructionErrors>, stage: 'init' | 'call') {
    if (stage === 'init') mistypedLayer(bound, t)
  },
  construct: constructLayer,
  flops: (_call: unknown, _self: unknown, _outputs: unknown, t: Trace<string>) => t.flops,
} as const

/** `weight` of `norm1` is `norm1.weight`. */
export const prefixed = <T>(name: string, parameters: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(parameters).map(([key, one]) => [`${name}.${key}`, one]))

function parametersOf(self: Layer, attentions: readonly string[]): Record<string, readonly number[]> {
  const { d_model, dim_feedforward, bias } = self
  const linear = (inputs: number, outputs: number) => ({
    weight: [outputs, inputs],
    ...(bias ? { bias: [outputs] } : {}),
  })
  const norms = [...attentions, 'feedforward'].map((_, index) => `norm${index + 1}`)
  return Object.assign(
    {},
    ...attentions.map((name) => prefixed(name, attentionParameters(attentionOf(self)))),
    prefixed('linear1', linear(d_model, dim_feedforward)),
    prefixed('linear2', linear(dim_feedforward, d_model)),
    ...norms.map((name) => prefixed(name, layerNormParameters([d_model], bias))),
  ) as Record<string, readonly number[]>
}
export const encoderLayerParameters = (self: Layer) => parametersOf(self, ['self_attn'])
export const decoderLayerParameters = (self: Layer) => parametersOf(self, ['self_attn', 'multihead_attn'])

interface Proposing {
  readonly d_model: number
  readonly nhead: number
  readonly batch_first: boolean
  readonly src?: Value
  readonly tgt?: Value
}
const sequence = ({ src, tgt }: Proposing): Value => src ?? tgt ?? null
const itsWidth = (args: Proposing) => ({ d_model: lastSize(sequence(args)) })
const itsDType = (args: Proposing) => sameDType(sequence(args))
const otherOrder = ({ batch_first }: Proposing) => ({ batch_first: !batch_first })

/** What may mend a refused call of a layer, or of a whole Transformer. */
export const layerFixes = {
  heads: ({ d_model, nhead }: Proposing) => ({ nhead: fewerHeads(d_model, nhead) }),
  ...{ d_model: itsWidth, embed_dim: itsWidth, normalized_shape: itsWidth },
  ...{ dtype: itsDType, dtype_of_product: itsDType, norm_dtype: itsDType, norm_parameter_dtype: itsDType },
  ...{ batch: otherOrder, batch_size: otherOrder },
  dropout_rate: someDropout,
  activation: () => ({ activation: 'relu' }),
}

const functions = 'relu gelu silu tanh sigmoid elu selu leaky_relu mish hardswish softplus relu6'.split(' ')
const modules = 'ReLU GELU SiLU Tanh Sigmoid ELU SELU LeakyReLU Mish Hardswish Softplus ReLU6'.split(' ')

/** A function of each element alone: whatever it is, it keeps the shape. */
export function isElementwise(activation: Value): boolean {
  if (typeof activation === 'string') return true
  if (isFunction(activation)) return functions.includes(shortName(activation.name))
  if (!isModule(activation)) return false
  const { positional, keyword } = activation.init
  return modules.includes(shortName(activation.name)) && positional.length + Object.keys(keyword).length === 0
}

/** `relu` or `gelu`, as a word, a function or a module: what the fast path of an encoder asks for. */
export const isReluOrGelu = (activation: Value): boolean => {
  const name = isFunction(activation) || isModule(activation) ? shortName(activation.name) : activation
  return typeof name === 'string' && ['relu', 'gelu', 'ReLU', 'GELU'].includes(name)
}
