import { bool, float, int, tensor as aTensor, tensors } from '@/lib/shape/argument'
import { itemOf, toFloat, withAttribute } from '@/lib/shape/builtins'
import { cppType, group, scalarType, type DType } from '@/lib/shape/dtype'
import type { Hole } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { contiguousStrides, needsGrad, numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Bound, Given } from '@/lib/shape/python'
import { isSequence, list, tuple, type Value } from '@/lib/shape/value'
import { sameDType } from '@/lib/ops/families/module/parameter'
import {
  bindRecurrent,
  constructRecurrent,
  measures,
  mistypedRecurrent,
  recurrentParameters,
  recurrentRepr,
  type Declared,
  type Kind,
} from './recurrent'
import type { Errors } from './errors'

/** How RNN, LSTM and GRU run. Source: `forward` in torch/nn/modules/rnn.py, ATen/native/RNN.cpp behind it. */

interface Constructed extends Declared {
  readonly nonlinearity?: string
  readonly training: boolean
  readonly factory: DType
  readonly parameters: Readonly<Record<string, Tensor>>
}

interface Call {
  readonly input: Tensor
  readonly hx: Value
}

/** Steps, batch, features of the output, and the shape of each state, h before c. */
interface Sizes {
  readonly L: number
  readonly N: number
  readonly F: number
  readonly states: readonly (readonly number[])[]
}

/** `output` and the last state or states, as PyTorch nests them. */
function recur(kind: Kind, { input, hx }: Call, self: Constructed, t: Errors): Value {
  const { shape } = input
  t.check(shape.length === 2 || shape.length === 3, 'rank', { rank: shape.length })
  const isBatched = shape.length === 3
  const states = givenStates(kind, hx, isBatched, t)
  const { factory } = self
  t.check(input.dtype === factory, 'sequence_dtype', { got: input.dtype, want: factory })
  const { input_size } = measures(kind, self)
  t.check(shape.at(-1) === input_size, 'input_size', { want: input_size, got: shape.at(-1)! })

  const isBatchFirst = self.batch_first === true && isBatched
  const [L, N] = isBatchFirst ? [shape[1]!, shape[0]!] : [shape[0]!, isBatched ? shape[1]! : 1]
  const sizes = { L, N, ...work(kind, N, self, t) }
  states.forEach((state, which) => {
    const [want, got] = [sizes.states[which]!, isBatched ? state.shape : withBatch(state.shape)]
    const isRight = want.every((size, dim) => size === got[dim])
    t.check(isRight, 'hidden_size', { which, want: `(${want.join(', ')})`, got })
  })
  callNative(kind, input, hx, states, self, t)
  t.check(L > 0, 'no_steps')
  checkStateDtypes(kind, input, states, self, t)
  return results(kind, sizes, isBatched, isBatchFirst, input, self)
}

/** What of `hx` is used, after its rank was looked at. */
function givenStates(kind: Kind, hx: Value, isBatched: boolean, t: Errors): Tensor[] {
  if (hx === null) return []
  const given =
    kind === 'LSTM' ? [0, 1].map((which) => withAttribute(itemOf(hx, which), 'dim')) : [withAttribute(hx, 'dim')]
  const rank = isBatched ? 3 : 2
  const [h, c = 0] = given.map(({ shape }) => shape.length)
  const holes: Record<string, Hole> = { kind: isBatched ? 'batched' : 'unbatched', rank, h: h!, c }
  t.check(
    given.every(({ shape }) => shape.length === rank),
    'hidden_rank',
    holes,
  )
  return given
}

const withBatch = ([layers, ...rest]: readonly number[]) => [layers!, 1, ...rest]

/** The sizes of the results, each with its formula. */
function work(kind: Kind, N: number, self: Declared, t: Errors): Pick<Sizes, 'F' | 'states'> {
  const { hidden_size, num_layers, proj_size, directions } = measures(kind, self)
  const D = t.size('D', '1 + bidirectional', { bidirectional: directions - 1 })
  const S = t.size('S', 'D * num_layers', { D, num_layers })
  const H_out =
    proj_size > 0 ? t.size('H_out', 'proj_size', { proj_size }) : t.size('H_out', 'hidden_size', { hidden_size })
  const F = t.size('F_out', 'D * H_out', { D, H_out })
  if (kind !== 'LSTM') return { F, states: [[S, N, H_out]] }
  const H_cell = t.size('H_cell', 'hidden_size', { hidden_size })
  return {
    F,
    states: [
      [S, N, H_out],
      [S, N, H_cell],
    ],
  }
}

const common = {
  params: tensors([]),
  has_biases: bool(),
  num_layers: int(),
  dropout: float(),
  train: bool(),
  bidirectional: bool(),
}
const signatures = (hx: { hx: ReturnType<typeof aTensor> | ReturnType<typeof tensors> }) => [
  { data: aTensor([]), batch_sizes: aTensor([]), ...hx, ...common },
  { input: aTensor([]), ...hx, ...common, batch_first: bool() },
]

/** The C++ function looks at what the class never did: `bidirectional=1`, a third hidden state. */
function callNative(kind: Kind, input: Tensor, hx: Value, states: readonly Tensor[], self: Constructed, t: Errors) {
  const name = kind === 'RNN' ? `rnn_${self.nonlinearity}` : kind.toLowerCase()
  // an unbatched pair is taken apart and put together again; a batched one goes on as it came
  const isKept = hx !== null && input.shape.length === 3
  // without hx there are zeros; here any tensor will do for them
  const pair = isKept ? hx : tuple(states.length > 0 ? states : [input, input])
  const state = kind === 'LSTM' ? pair : (states[0] ?? input)
  const { bias, num_layers, dropout, training, bidirectional, batch_first } = self
  const rate: Value = { kind: 'float', value: toFloat(dropout) }
  const parameters = list(Object.values(self.parameters))
  bindNative(name, signatures({ hx: kind === 'LSTM' ? tensors([]) : aTensor([]) }), {
    positional: [input, state, parameters, bias, num_layers, rate, training, bidirectional, batch_first],
    keyword: {},
  })
  t.check(!isSequence(state) || state.items.length === 2, 'hidden_count')
}

/** On the CPU, oneDNN runs a float32 LSTM without projection in one piece; the rest is matrix products. */
const isOneDnn = (kind: Kind, input: Tensor, self: Declared) =>
  kind === 'LSTM' && input.dtype === 'float32' && toFloat(self.proj_size ?? 0) === 0 && numel(input.shape) > 0

function checkStateDtypes(kind: Kind, input: Tensor, states: readonly Tensor[], self: Constructed, t: Errors) {
  const want = input.dtype
  const [wrong] = states.filter(({ dtype }) => dtype !== want)
  if (wrong && isOneDnn(kind, input, self)) {
    // of the others, each fails in its own way, deep inside oneDNN
    if (['float16', 'bfloat16', 'int8', 'uint8'].includes(wrong.dtype)) t.unknown()
    t.fail('hidden_dtype_onednn')
  }
  if (wrong && wrong !== states[0]) t.unknown()
  const got = wrong?.dtype ?? want
  if (self.bias === true) t.check(got === want, 'hidden_dtype', { got: scalarType(got), want: scalarType(want) })
  else t.check(got === want, 'hidden_dtype_without_bias', { got: cppType(got), want: cppType(want) })
  // neither relu nor dropout knows complex numbers
  const isDropping = self.training && Number(self.num_layers) > 1 && toFloat(self.dropout) > 0
  if (group(want) === 'complex' && (self.nonlinearity === 'relu' || isDropping)) t.unknown()
}

/** Time runs first in memory, whatever `batch_first` says: then the result is a transposed view. */
function results(
  kind: Kind,
  { L, N, F, states }: Sizes,
  isBatched: boolean,
  isBatchFirst: boolean,
  input: Tensor,
  self: Constructed,
): Value {
  const { dtype } = input
  const requires_grad = needsGrad(dtype, [input, ...Object.values(self.parameters)])
  const made = tensor(isBatched ? [L, N, F] : [L, F], { dtype, requires_grad })
  const [time, batch, feature] = contiguousStrides([L, N, F])
  const output = isBatchFirst ? view(made, [N, L, F], [batch!, time!, feature!]) : made
  const last = states.map(([S, N, H]) => tensor(isBatched ? [S!, N!, H!] : [S!, H!], { dtype, requires_grad }))
  return tuple([output, kind === 'LSTM' ? tuple(last) : last[0]!])
}

/** Every gate reads the layer's input and the last state; a projection is one product more. */
function flops(kind: Kind, input: Tensor, self: Declared): number | null {
  // bfloat16 goes to oneDNN on some processors only
  if (isOneDnn(kind, input, self) || (kind === 'LSTM' && input.dtype === 'bfloat16')) return null
  const { input_size, hidden_size, num_layers, proj_size, directions, rows } = measures(kind, self)
  const state = proj_size || hidden_size
  const steps = numel(input.shape.slice(0, -1))
  const layers = Array.from({ length: num_layers }, (_, layer) => {
    const read = layer === 0 ? input_size : directions * state
    return rows * (read + state) + proj_size * hidden_size
  })
  return 2 * steps * directions * layers.reduce((a, b) => a + b, 0)
}

const sizesToTry = [8, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 384, 512, 768, 1024, 2048]

/** What the specs have in common but for their names, arguments and messages. */
export const recurrent = (kind: Kind) => ({
  category: 'recurrent' as const,
  bindInit: (given: Given, t: Errors) => bindRecurrent(kind, given, t),
  construct: (self: Declared & { dtype: DType | null }, t: Errors) => constructRecurrent(kind, self, t),
  mistyped: (bound: Bound, t: Errors, stage: 'init' | 'call') => mistypedRecurrent(kind, bound, t, stage),
  parameters: (self: Declared) => recurrentParameters(kind, self),
  extra_repr: (given: Bound) => recurrentRepr(given),
  forward: (args: Call, self: Constructed, t: Errors) => recur(kind, args, self, t),
  flops: ({ input }: Call, self: Constructed) => flops(kind, input, self),
  inverse: { hidden_size: sizesToTry, bidirectional: [false, true], batch_first: [false, true] },
  fixes: {
    input_size: ({ input }: Call) => ({ input_size: input.shape.at(-1)! }),
    sequence_dtype: sameDType,
    hidden_rank: () => ({ hx: null }),
    hidden_size: () => ({ hx: null }),
  },
})
