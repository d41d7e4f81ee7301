import * as is from '@/lib/shape/argument'
import { arithmetic } from '@/lib/shape/arithmetic'
import { itemOf, noAttribute, withAttribute } from '@/lib/shape/builtins'
import { isDTypeValue, isSequence, isTensor, isTrue, str, tuple, typeName, type Value } from '@/lib/shape/value'
import { group, type DType } from '@/lib/shape/dtype'
import { elementwiseStrides } from '@/lib/shape/elementwise'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { unless } from '@/lib/shape/module-repr'
import type { Bound } from '@/lib/shape/python'
import { needsGrad, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { linear, linearErrors, type Weights } from '@/lib/ops/families/module/affine'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { intsOf } from '@/lib/ops/families/window/window'

/** One step of RNN, LSTM and GRU. Source: RNNCellBase in torch/nn/modules/rnn.py, ATen/native/RNN.cpp behind it. */

type Cell = 'RNNCell' | 'LSTMCell' | 'GRUCell'
/** How many times `hidden_size` rows a weight has. */
const chunks: Readonly<Record<Cell, number>> = { RNNCell: 1, GRUCell: 3, LSTMCell: 4 }

const cellArguments = {
  input_size: is.unchecked(is.int()),
  hidden_size: is.unchecked(is.int()),
  bias: is.unchecked(is.bool(true)),
}
const factory = { device: is.device(), dtype: is.dtype() }
export const plainArguments = { ...cellArguments, ...factory }
export const rnnCellArguments = {
  ...cellArguments,
  nonlinearity: is.unchecked(is.oneOf('tanh', 'relu')),
  ...factory,
}

interface Declared {
  readonly input_size: Value
  readonly hidden_size: Value
  readonly bias: Value
  readonly nonlinearity?: Value
}

interface Constructed extends Declared {
  readonly parameters: Weights
}

const { features: _, ...dtypeErrors } = linearErrors

export const cellErrors = (cell: Cell) =>
  ({
    input_size: ['RuntimeError', 'input has inconsistent input_size: got {got} expected {want}'],
    batch: ['RuntimeError', "Input batch size {N} doesn't match hidden{which} batch size {got}"],
    hidden_size: ['RuntimeError', 'hidden{which} has inconsistent hidden_size: got {got}, expected {want}'],
    rank: ['ValueError', `${cell}: Expected input to be 1D or 2D, got {rank}D instead`],
    hidden_rank: [
      'ValueError',
      `${cell}: Expected ${cell === 'LSTMCell' ? 'hx[{which}]' : 'hidden'} to be 1D or 2D, got {rank}D instead`,
    ],
    ...dtypeErrors,
    ...parameterErrors,
    dimension: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got 1)'],
  }) as const satisfies ErrorTemplates

type Errors = Trace<keyof ReturnType<typeof cellErrors> | 'nonlinearity' | 'hidden_count'>

const sizesOf = (cell: Cell, { input_size, hidden_size, bias }: Declared): readonly (readonly Value[])[] => {
  const rows = arithmetic(chunks[cell], '*', hidden_size)
  return [[rows, input_size], [rows, hidden_size], ...(isTrue(bias) ? [[rows], [rows]] : [])]
}
const names = ['weight_ih', 'weight_hh', 'bias_ih', 'bias_hh']

function make(cell: Cell, self: Declared, dtype: Value, t: Errors): void {
  const of = isDTypeValue(dtype) ? dtype.dtype : null
  for (const size of sizesOf(cell, self)) {
    checkParameter(intsOf(checkFactory('empty', tuple(size), dtype).bound.size!).map(Number), of, t)
  }
}

/** The states that come with the call, with a batch dimension. */
function statesOf(cell: Cell, hx: Value, isBatched: boolean, t: Errors): readonly Tensor[] {
  if (hx === null) return []
  if (cell !== 'LSTMCell') return [checkRank(hx, 0, t)].map((state) => (isBatched ? state : unsqueezed(state)))
  for (const [which, item] of itemsOf(hx, t).entries()) checkRank(item, which, t)
  if (isBatched) {
    if (isTensor(hx)) t.unknown()
    const items = itemsOf(hx, t)
    t.check(items.length === 2, 'hidden_count')
    return items as Tensor[]
  }
  return [0, 1].map((which) => unsqueezed(withAttribute(itemOf(hx, which), 'unsqueeze')))
}

function itemsOf(hx: Value, t: Errors): readonly Value[] {
  if (isSequence(hx)) return hx.items
  if (typeof hx === 'string') return [...hx]
  if (isTensor(hx) || typeName(hx) === 'dict') t.unknown()
  return raise('TypeError', 'type', `'${typeName(hx)}' object is not iterable`)
}

function checkRank(state: Value, which: number, t: Errors): Tensor {
  const { shape } = withAttribute(state, 'dim')
  t.check(shape.length === 1 || shape.length === 2, 'hidden_rank', { rank: shape.length, which })
  return state as Tensor
}

const unsqueezed = (of: Tensor): Tensor =>
  view(of, [1, ...of.shape], [(of.shape[0] ?? 1) * (of.strides[0] ?? 1), ...of.strides])

function step(cell: Cell, { input, hx }: { readonly input: Tensor; readonly hx: Value }, self: Constructed, t: Errors) {
  const rank = input.shape.length
  t.check(rank === 1 || rank === 2, 'rank', { rank })
  const isBatched = rank === 2
  const states = statesOf(cell, hx, isBatched, t)
  const { nonlinearity = 'tanh', parameters } = self
  const isKnown = nonlinearity === 'tanh' || nonlinearity === 'relu'
  t.check(isKnown, 'nonlinearity', { got: str(nonlinearity) })
  const x = isBatched ? input : unsqueezed(input)
  const { weight_ih, weight_hh, bias_ih } = parameters as { weight_ih: Tensor; weight_hh: Tensor; bias_ih?: Tensor }
  const [N, got] = x.shape as [number, number]
  const [input_size, hidden_size] = [weight_ih.shape[1]!, weight_hh.shape[1]!]
  t.check(got === input_size, 'input_size', { got, want: input_size })
  for (const [which, { shape }] of states.entries()) {
    t.check(shape[0] === N, 'batch', { N, got: shape[0]!, which })
    t.check(shape.length > 1, 'dimension')
    t.check(shape[1] === hidden_size, 'hidden_size', { got: shape[1]!, want: hidden_size, which })
    // of a state with one dimension too many only C++ knows
    if (shape.length > 2) t.unknown()
  }
  const H_out = t.size('H_out', 'hidden_size', { hidden_size })
  const state = states[0] ?? tensor([N, H_out], { dtype: x.dtype })
  const rows = weight_ih.shape[0]!
  const hasBias = bias_ih !== undefined
  linear(x, { outputs: rows, inputs: input_size, of: weight_ih }, hasBias, t as Trace<string>)
  linear(state, { outputs: rows, inputs: hidden_size, of: weight_hh }, hasBias, t as Trace<string>)
  // a second state of another dtype is promoted, and relu knows no complex numbers
  if (states.some(({ dtype }) => dtype !== x.dtype)) t.unknown()
  if (nonlinearity === 'relu' && group(x.dtype) === 'complex') t.unknown()
  const requires_grad = needsGrad(x.dtype, [x, ...states, ...Object.values(parameters)])
  const shape = isBatched ? [N, H_out] : [H_out]
  const made = () => tensor(shape, { dtype: x.dtype, requires_grad })
  if (cell === 'LSTMCell') return tuple([made(), made()])
  // a GRU takes the new state from the old one, in its order
  const isMoved = cell === 'GRUCell' && isBatched
  return isMoved ? { ...made(), strides: elementwiseStrides([state, made()]) } : made()
}

const hiddenTo = [8, 16, 20, 32, 50, 64, 100, 128, 200, 256, 300, 384, 512, 768, 1024]

/** What the specs have in common but for their names, arguments and further messages. */
export const recurrentCell = (cell: Cell) => ({
  category: 'recurrent' as const,
  construct: (self: Declared & { readonly dtype: DType | null }, t: Errors) =>
    make(cell, self, self.dtype && { kind: 'dtype', dtype: self.dtype }, t),
  mistyped(bound: Bound, t: Errors, stage: 'init' | 'call') {
    if (stage === 'init') make(cell, bound as Bound & Declared, bound.dtype!, t)
    else noAttribute(bound.input!, 'dim')
  },
  parameters: (self: Declared) =>
    Object.fromEntries(sizesOf(cell, self).map((size, i) => [names[i]!, size.map(Number)])),
  extra_repr: ({ input_size, hidden_size, bias, nonlinearity = 'tanh' }: Bound) =>
    [
      `${str(input_size!)}, ${str(hidden_size!)}`,
      unless(bias === true, 'bias', bias!),
      unless(nonlinearity === 'tanh', 'nonlinearity', nonlinearity),
    ].join(''),
  forward: (call: { readonly input: Tensor; readonly hx: Value }, self: Constructed, t: Errors) =>
    step(cell, call, self, t),
  flops: (_call: unknown, _self: unknown, _outputs: unknown, t: Trace<string>) => t.flops,
  inverse: { hidden_size: hiddenTo },
  fixes: {
    input_size: ({ input }: { readonly input: Tensor }) => ({ input_size: input.shape.at(-1)! }),
    batch: () => ({ hx: null }),
    hidden_size: () => ({ hx: null }),
    hidden_rank: () => ({ hx: null }),
  },
})
