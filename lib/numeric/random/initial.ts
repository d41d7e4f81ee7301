import { isFloating } from '@/lib/shape/dtype'
import type { Named, Part } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { normal, uniform } from '.'
import type { Twister } from './twister'

/** What new modules draw their weights with, in PyTorch's order: `reset_parameters` of torch/nn/modules. */

export type Weights = readonly (readonly [of: Tensor, elements: readonly number[] | null])[]

/** Above this, drawing takes too long. */
const mostDrawn = 100_000_000

/** How many inputs a weight adds up. */
const fanIn = ({ shape }: Tensor): number => shape[1]! * numel(shape.slice(2))

const within = (from: Twister, of: Tensor, bound: number) => [of, uniform(from, of, -bound, bound)] as const

/** `kaiming_uniform_` with a slope of the root of five. */
const kaiming = (from: Twister, of: Tensor) => {
  const std = Math.sqrt(2 / (1 + Math.sqrt(5) ** 2)) / Math.sqrt(fanIn(of))
  return within(from, of, Math.sqrt(3) * std)
}

/** A weight, and a bias within one over the root of its inputs. */
function weightAndBias(from: Twister, weight: Tensor, bias: Tensor | undefined): Weights {
  const first = kaiming(from, weight)
  return bias ? [first, within(from, bias, 1 / Math.sqrt(fanIn(weight)))] : [first]
}

type Parameters = Readonly<Record<string, Tensor>>

/** Layer by layer, and direction by direction, as they were made. */
function inOrder(parameters: readonly Named[]): readonly Named[] {
  const kinds = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh', 'weight_hr']
  const rank = ({ name }: Named) => {
    const [, kind = '', layer = '0', back] = /^(\w+?_[ih][hr])(?:_l(\d+))?(_reverse)?$/.exec(name) ?? []
    return Number(layer) * 100 + (back ? 50 : 0) + kinds.indexOf(kind)
  }
  return [...parameters].sort((a, b) => rank(a) - rank(b))
}

/** What the weights of a new module are; null: nobody knows what was drawn. */
export function drawnWeights({ spec, given, parameters }: Part, from: Twister): Weights | null {
  const kind = spec.name.replace('torch.nn.', '')
  const all: Parameters = Object.fromEntries(parameters.map(({ name, tensor }) => [name, tensor]))
  // attention is drawn by Python, as it has a module inside
  if (parameters.length === 0 || /Norm(\dd)?$|^(PReLU|MultiheadAttention)$/.test(kind)) return []
  const isWrong = ({ tensor }: Named) => tensor.uninitialised ?? !isFloating(tensor.dtype)
  const count = parameters.reduce((sum, { tensor }) => sum + numel(tensor.shape), 0)
  if (parameters.some(isWrong) || count > mostDrawn) return null
  if (/^(Linear|NonDynamicallyQuantizableLinear|Conv(Transpose)?[123]d)$/.test(kind))
    return all.weight ? weightAndBias(from, all.weight, all.bias) : null
  if (kind === 'Bilinear' && all.weight) {
    const bound = 1 / Math.sqrt(all.weight.shape[1]!)
    return [all.weight, ...(all.bias ? [all.bias] : [])].map((one) => within(from, one, bound))
  }
  if (/^Embedding(Bag)?$/.test(kind) && all.weight) return [[all.weight, normal(from, all.weight)]]
  if (/^(RNN|LSTM|GRU)(Cell)?$/.test(kind)) {
    const size = (given as Readonly<Record<string, unknown>>).hidden_size
    if (typeof size !== 'number') return null
    return inOrder(parameters).map(({ tensor }) => within(from, tensor, size > 0 ? 1 / Math.sqrt(size) : 0))
  }
  return null
}
