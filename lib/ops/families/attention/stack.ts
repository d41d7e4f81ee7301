import { toIndex, withAttribute } from '@/lib/shape/builtins'
import { raise } from '@/lib/shape/error'
import type { Part, Sizes } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isModule, typeName, type Value } from '@/lib/shape/value'
import { under } from '@/lib/ops/families/module/affine'
import { noDimensionErrors } from '@/lib/ops/families/dimensions'
import { layerNorm, layerNormParameters } from '@/lib/ops/families/normalisation/layer-norm'
import { canonicalMask, checkNoneOrTensor, detectCausal } from './mask'
import { callPart } from '@/lib/ops/families/module/part'
import { decode, encode, type DecoderLayerCall } from './transform'
import { isReluOrGelu, prefixed, type Layer, type LayerError, type RunningLayer } from './transformer'

/** Layers one after another, and a norm at the end. Source: TransformerEncoder, TransformerDecoder. */

export const stackErrors = {
  no_layers: ['IndexError', 'index 0 is out of range'],
  no_length: ['IndexError', 'tuple index out of range'],
} as const
/** In eval mode an encoder that may use nested tensors looks at the padding first. */
export const nestedErrors = {
  nested_rank: ['RuntimeError', 'Padding mask should be 2D'],
  nested_size: ['RuntimeError', 'Mask size should match input size'],
  nested_length: ['IndexError', 'select(): index -1 out of range for tensor of size [{batch}, 0] at dimension 1'],
} as const

/** What Transformer itself looks at. */
export const transformerErrors = {
  batch_size: ['RuntimeError', 'the batch number of src and tgt must be equal'],
  d_model: ['RuntimeError', 'the feature number of src and tgt must be equal to d_model'],
  no_dimension: noDimensionErrors.no_dimensions,
} as const

interface Stack {
  /** Clones: they are alike. */
  readonly layer: RunningLayer
  readonly count: number
  readonly norm: ((x: Tensor) => Tensor) | null
}
type StackTrace = Trace<
  LayerError | keyof typeof stackErrors | keyof typeof nestedErrors | keyof typeof transformerErrors
>

/** `_get_clones(layer, count)`: what Python says where one of the two is something else. */
export function checkClones(layer: Value, count: Value): void {
  const type = typeName(layer)
  if (toIndex(count) <= 0 || layer === null || isModule(layer)) return
  if (!['int', 'float', 'str', 'bool', 'list', 'tuple'].includes(type)) return
  raise('TypeError', 'type', `${type} is not a Module subclass`)
}

/** How many clones; where PyTorch would run out of memory, we say nothing. */
export function checkCount(count: Value, t: Trace<string>): void {
  if (toIndex(count) > 1000) t.unknown()
}

/** The names of `count` clones: `layers.0.linear1.weight`. */
export const cloned = <T>(weights: Readonly<Record<string, T>>, count: number): Record<string, T> =>
  Object.fromEntries(
    Array.from({ length: Math.max(count, 0) }, (_, index) => index).flatMap((index) =>
      Object.entries(weights).map(([name, weight]) => [`layers.${index}.${name}`, weight]),
    ),
  )

const lengthOf = ({ shape }: Tensor, batch_first: boolean, t: StackTrace): number => {
  const dim = shape.length === 2 || !batch_first ? 0 : 1
  t.check(shape.length > dim, 'no_length')
  return shape[dim]!
}

interface EncoderCall {
  readonly src: Value
  readonly mask: Value
  readonly src_key_padding_mask: Value
  readonly is_causal: Value
}

interface EncoderStack extends Stack {
  readonly enable_nested_tensor: boolean
  readonly mask_check: boolean
}

export function encodeAll(call: EncoderCall, stack: EncoderStack, t: StackTrace): Tensor {
  const { layer, count, norm } = stack
  checkNoneOrTensor(call.mask)
  const src = withAttribute(call.src, 'dtype')
  const padding = canonicalMask(call.src_key_padding_mask, 'src_key_padding_mask', src.dtype, t)
  const mask = canonicalMask(call.mask, 'mask', src.dtype, t)
  t.check(count > 0, 'no_layers')
  if (padding && mayNest(stack) && src.shape.length === 3) {
    t.check(padding.shape.length === 2, 'nested_rank')
    t.check(padding.shape[0] === src.shape[0] && padding.shape[1] === src.shape[1], 'nested_size')
    t.check(src.shape[1] !== 0, 'nested_length', { batch: src.shape[0]! })
  }
  const length = lengthOf(src, layer.batch_first, t)
  const is_causal = detectCausal(mask, { hint: call.is_causal, length, query: src.dtype }, t)
  const masks = { src_mask: mask, src_key_padding_mask: padding, is_causal }
  let x = src
  for (let index = 0; index < count; index++) x = encode({ src: x, ...masks }, layer, t)
  return norm ? norm(x) : x
}

const mayNest = ({ layer, enable_nested_tensor, mask_check }: EncoderStack) =>
  [enable_nested_tensor, mask_check, layer.batch_first, layer.bias, isReluOrGelu(layer.activation)].every(Boolean) &&
  !layer.training &&
  !layer.norm_first &&
  layer.nhead % 2 === 0

export function decodeAll(call: DecoderLayerCall, { layer, count, norm }: Stack, t: StackTrace): Tensor {
  t.check(count > 0, 'no_layers')
  let x = withAttribute(call.tgt, 'is_nested')
  const length = lengthOf(x, layer.batch_first, t)
  const tgt_is_causal = detectCausal(call.tgt_mask, { hint: call.tgt_is_causal, length, query: x.dtype }, t)
  for (let index = 0; index < count; index++) x = decode({ ...call, tgt: x, tgt_is_causal }, layer, t)
  return norm ? norm(x) : x
}

/** The parameters of clones and a norm, as Transformer makes them. */
export const stackParameters = (layer: Sizes, count: Value, self: Layer): Sizes => ({
  ...cloned(layer, Number(count)),
  ...prefixed('norm', layerNormParameters([self.d_model], self.bias)),
})

/** The same, ready to run. */
function runningStack(self: RunningLayer, name: 'encoder' | 'decoder', count: Value, t: StackTrace): Stack {
  const weights = under(self.parameters, name)
  const norm = { sizes: [self.d_model], eps: self.layer_norm_eps, weights: under(weights, 'norm') }
  return {
    layer: { ...self, parameters: under(weights, 'layers.0') },
    count: Number(count),
    norm: (x) => layerNorm(x, norm, t),
  }
}

interface TransformerCall extends Omit<DecoderLayerCall, 'memory'> {
  readonly src: Value
  readonly src_mask: Value
  readonly src_key_padding_mask: Value
  readonly src_is_causal: Value
}

interface RunningTransformer extends RunningLayer {
  readonly num_encoder_layers: Value
  readonly num_decoder_layers: Value
  readonly custom_encoder: Part | null
  readonly custom_decoder: Part | null
}

/** `Transformer.forward`: the decoder reads what the encoder has made of `src`. */
export function translate(call: TransformerCall, self: RunningTransformer, t: StackTrace): Tensor {
  checkBatches(call, self, t)
  const { training, custom_encoder, custom_decoder } = self
  const { src, src_mask, src_key_padding_mask, src_is_causal, ...others } = call
  const encoderCall = { src, mask: src_mask, src_key_padding_mask, is_causal: src_is_causal }
  const encoder = { ...runningStack(self, 'encoder', self.num_encoder_layers, t), ...nesting }
  const memory = custom_encoder
    ? callPart(custom_encoder, encoderCall, training, t)
    : encodeAll(encoderCall, encoder, t)
  const decoderCall = { ...others, memory }
  const decoder = runningStack(self, 'decoder', self.num_decoder_layers, t)
  return custom_decoder ? callPart(custom_decoder, decoderCall, training, t) : decodeAll(decoderCall, decoder, t)
}

const nesting = { enable_nested_tensor: true, mask_check: true }

function checkBatches(
  { src, tgt }: TransformerCall,
  { batch_first, d_model }: RunningTransformer,
  t: StackTrace,
): void {
  const dim = batch_first ? 0 : 1
  const batchOf = ({ shape }: Tensor) => {
    t.check(shape.length > 0, 'no_dimension', { dim })
    t.check(shape.length > dim, 'dimension')
    return shape[dim]!
  }
  const source = withAttribute(src, 'dim')
  const batch = batchOf(source)
  const target = withAttribute(tgt, 'size')
  t.check(batch === batchOf(target) || source.shape.length !== 3, 'batch_size')
  t.check(source.shape.at(-1) === d_model && target.shape.at(-1) === d_model, 'd_model')
}
