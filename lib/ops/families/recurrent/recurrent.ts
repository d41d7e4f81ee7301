import { equals } from '@/lib/shape/arithmetic'
import { unless } from '@/lib/shape/module-repr'
import { bool, device, dtype, float, int, oneOf, unchecked } from '@/lib/shape/argument'
import { comparedToInt, toFloat, toIndex, withAttribute } from '@/lib/shape/builtins'
import { isDifferentiable, type DType } from '@/lib/shape/dtype'
import { bindPython, type Bound, type Given } from '@/lib/shape/python'
import {
  className,
  float as aFloat,
  isDTypeValue,
  isInt,
  isTrue,
  repr,
  str,
  tuple,
  type Value,
} from '@/lib/shape/value'
import { checkFactory } from '@/lib/ops/families/module/parameter'
import type { Errors } from './errors'

/** What RNN, LSTM and GRU are made of. Source: RNNBase in torch/nn/modules/rnn.py. Running them: recurrence.ts. */

export type Kind = 'RNN' | 'LSTM' | 'GRU'
/** How many times `hidden_size` rows a weight has. */
const gates = { RNN: 1, GRU: 3, LSTM: 4 } as const

// RNNBase looks at each of these itself, in its own order and words
const sizes = { input_size: unchecked(int()), hidden_size: unchecked(int()), num_layers: unchecked(int(1)) }
const options = {
  bias: unchecked(bool(true)),
  batch_first: unchecked(bool(false)),
  dropout: unchecked(float(0)),
  bidirectional: unchecked(bool(false)),
}
const projection = { proj_size: unchecked(int(0)) }
const factory = { device: device(), dtype: dtype() }

export const rnnArguments = { ...sizes, nonlinearity: oneOf('tanh', 'relu'), ...options, ...factory }
export const gruArguments = { ...sizes, ...options, ...factory }
export const lstmArguments = { ...sizes, ...options, ...projection, ...factory }
// the class puts its own name first; binding looks at no type
const baseArguments = { mode: int(), ...lstmArguments }

/** The arguments as the class keeps them. */
export interface Declared {
  readonly input_size: Value
  readonly hidden_size: Value
  readonly num_layers: Value
  readonly bias: Value
  readonly batch_first: Value
  readonly dropout: Value
  readonly bidirectional: Value
  readonly proj_size?: Value
}

/** `RNN.__init__(*args, **kwargs)`: `nonlinearity` is picked out by hand, the rest goes to RNNBase. */
export function bindRecurrent(kind: Kind, { positional, keyword }: Given, t: Errors): Bound {
  if (kind === 'LSTM') return bindBase(positional, keyword)
  t.check(!('proj_size' in keyword), 'proj_size')
  if (kind === 'GRU') return withoutProjection(bindBase(positional, keyword), t)
  const { nonlinearity: named = 'tanh', ...rest } = keyword
  const isPositional = positional.length > 3
  const nonlinearity = isPositional ? positional[3]! : named
  const got = typeof nonlinearity === 'string' ? nonlinearity : repr(nonlinearity)
  t.check(nonlinearity === 'tanh' || nonlinearity === 'relu', 'nonlinearity', { got })
  const others = isPositional ? [...positional.slice(0, 3), ...positional.slice(4)] : positional
  return { ...withoutProjection(bindBase(others, isPositional ? keyword : rest), t), nonlinearity }
}

const bindBase = (positional: Given['positional'], keyword: Given['keyword']): Bound =>
  bindPython('RNNBase.__init__', baseArguments, { positional: ['', ...positional], keyword })

/** By position an RNN or a GRU can be given a `proj_size`; then it is made, and fails when it runs. */
function withoutProjection(bound: Bound, t: Errors): Bound {
  if (bound.proj_size !== 0) t.unknown()
  return bound
}

/** The checks of `__init__`. */
export const constructRecurrent = (kind: Kind, self: Declared & { readonly dtype: DType | null }, t: Errors) =>
  make(kind, self, self.dtype && { kind: 'dtype', dtype: self.dtype }, t)

/** In the order of RNNBase.__init__. */
function make(kind: Kind, self: Declared, dtype: Value, t: Errors): void {
  const { dropout, input_size, hidden_size, num_layers, proj_size = 0 } = self
  const rate = toFloat(dropout)
  const isNumber = typeof dropout !== 'string' && typeof dropout !== 'boolean'
  t.check(isNumber && rate >= 0 && rate <= 1, 'dropout_range')
  for (const argument of ['bias', 'batch_first'] as const) {
    const got = className(self[argument])
    t.check(typeof self[argument] === 'boolean', 'wrong_type', { argument, type: 'bool', got })
  }
  for (const [argument, value] of Object.entries({ input_size, hidden_size })) {
    const isIntLike = isInt(value) || typeof value === 'boolean'
    t.check(isIntLike, 'wrong_type', { argument, type: 'int', got: className(value) })
    t.check(Number(value) > 0, 'not_positive', { argument })
  }
  t.check(comparedToInt(num_layers, '<=') > 0, 'not_positive', { argument: 'num_layers' })
  t.check(comparedToInt(proj_size, '<') >= 0, 'proj_negative')
  t.check(toFloat(proj_size) < Number(hidden_size), 'proj_large')
  // each layer has parameters of its own: a form must not wait for millions of them
  if (toIndex(num_layers) > 1000) t.unknown()
  allocate(kind, self, dtype, t)
}

/** The first layer's tensors, one by one: where a bool or a float stands for a size, C++ refuses it. */
function allocate(kind: Kind, self: Declared, dtype: Value, t: Errors): void {
  const { input_size, hidden_size, proj_size = 0 } = self
  const rows = kind === 'RNN' ? hidden_size : gates[kind] * Number(hidden_size)
  const isProjected = toFloat(proj_size) > 0
  const made = [
    [rows, input_size],
    [rows, isProjected ? proj_size : hidden_size],
    ...(isProjected ? [[proj_size, hidden_size]] : []),
  ]
  for (const size of made) {
    checkFactory('empty', tuple(size), dtype)
    t.check(!isDTypeValue(dtype) || isDifferentiable(dtype.dtype), 'not_differentiable')
  }
}

/** Only `dtype` and `input` are of a type that cannot be kept; everything else has been looked at by then. */
export function mistypedRecurrent(kind: Kind, bound: Bound, t: Errors, stage: 'init' | 'call'): void {
  if (stage === 'init') make(kind, bound as Bound & Declared, bound.dtype!, t)
  else withAttribute(bound.input!, 'dim')
}

/** The numbers behind the arguments; for Python, True is 1. */
export const measures = (kind: Kind, { input_size, hidden_size, num_layers, proj_size = 0, ...rest }: Declared) => ({
  input_size: Number(input_size),
  hidden_size: Number(hidden_size),
  num_layers: Number(num_layers),
  proj_size: toFloat(proj_size),
  directions: isTrue(rest.bidirectional) ? 2 : 1,
  rows: gates[kind] * Number(hidden_size),
})

/** `RNNBase.extra_repr`. */
export function recurrentRepr(given: Bound): string {
  const { num_layers, bias, batch_first, dropout, bidirectional, proj_size = 0 } = given
  return [
    `${str(given.input_size!)}, ${str(given.hidden_size!)}`,
    unless(equals(proj_size, 0), 'proj_size', proj_size),
    unless(equals(num_layers!, 1), 'num_layers', num_layers!),
    unless(bias === true, 'bias', bias!),
    unless(batch_first === false, 'batch_first', batch_first!),
    unless(equals(dropout!, 0), 'dropout', aFloat(toFloat(dropout!))),
    unless(bidirectional === false, 'bidirectional', bidirectional!),
  ].join('')
}

/** `weight_ih_l0`, `weight_hh_l0`, …; then `…_l0_reverse`; then the next layer, which reads both directions. */
export function recurrentParameters(kind: Kind, self: Declared): Record<string, number[]> {
  const { input_size, hidden_size, num_layers, proj_size, directions, rows } = measures(kind, self)
  const state = proj_size || hidden_size
  const found: Record<string, number[]> = {}
  for (let layer = 0; layer < num_layers; layer++) {
    for (const suffix of ['', '_reverse'].slice(0, directions)) {
      const name = (kind: string) => `${kind}_l${layer}${suffix}`
      found[name('weight_ih')] = [rows, layer === 0 ? input_size : directions * state]
      found[name('weight_hh')] = [rows, state]
      if (self.bias === true) found[name('bias_hh')] = found[name('bias_ih')] = [rows]
      if (proj_size > 0) found[name('weight_hr')] = [proj_size, hidden_size]
    }
  }
  return found
}
