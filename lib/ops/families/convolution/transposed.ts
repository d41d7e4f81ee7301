import * as is from '@/lib/shape/argument'
import { arithmetic } from '@/lib/shape/arithmetic'
import { itemOf, lengthOf, notComparable, withAttribute } from '@/lib/shape/builtins'
import type { DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { type Bound } from '@/lib/shape/python'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isSequence, list, repr, type Sequence, type Value } from '@/lib/shape/value'
import { batchify, checkComplex, convolve, convolveErrors, expand, inputErrors, squeeze } from './convolve'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import {
  anyParameters,
  checkGroups,
  filterErrors,
  filterFixes,
  filterFlops,
  filterParameters,
  filterRepr,
  weightSize,
  type Declared,
  type Made,
} from './filter'
import { checkFactory, checkParameter } from '@/lib/ops/families/module/parameter'
import { axes, intsOf, toTuple, type Rank } from '@/lib/ops/families/window/window'

/** What ConvTranspose1d, 2d and 3d share. Source: `_ConvTransposeNd` of torch/nn/modules/conv.py. */

/** Those that readers meet come first. */
export const transposedErrors = (n: Rank) =>
  ({
    ...inputErrors(n, 'transposed=1'),
    output_padding: ['RuntimeError', 'output padding must be smaller than either stride or dilation, but got {got}'],
    output_size_range: [
      'ValueError',
      'requested an output size of {asked}, but valid sizes range from {least} to {most} (for an input of torch.Size({size}))',
    ],
    output_size_length: [
      'ValueError',
      `ConvTranspose${n}D: for {rank}D input, output_size must have ${n} or {all} elements (got {got})`,
    ],
    output_small: [
      'RuntimeError',
      'Given input size per channel: ({input}). Calculated output size per channel: ({output}). Output size is too small',
    ],
    padding_mode: ['ValueError', `Only "zeros" padding mode is supported for ConvTranspose${n}d`],
    ...filterErrors,
    dimension: dimensionErrors.dim,
    ...convolveErrors,
    negative_output_padding: ['RuntimeError', 'negative output_padding is not supported'],
    no_weight: [
      'RuntimeError',
      n === 3
        ? 'non-empty 5D (n_output_plane x n_input_plane x kernel_depth x kernel_height x kernel_width) tensor expected for weight, but got: {weight}'
        : 'non-empty 2D or 4D weight tensor expected, but got: {weight}',
    ],
    descriptor: ['RuntimeError', 'could not construct a memory descriptor using a format tag'],
  }) as const

/** `dilation_zero` is what the kernel for volumes says alone. */
type Errors = Trace<keyof ReturnType<typeof transposedErrors> | 'dilation_zero'>

interface Transposed extends Declared {
  readonly output_padding: Value
}

function construct(n: Rank, self: Transposed, dtype: Value, of: DType | null, t: Errors) {
  t.check(self.padding_mode === 'zeros', 'padding_mode')
  checkGroups(self, t)
  checkParameter(intsOf(checkFactory('empty', weightSize(n, self, true), dtype).bound.size!), of, t)
  if (self.bias) checkFactory('empty', self.out_channels, null)
}

interface Given {
  readonly input: Tensor
  readonly output_size: Value
}

/** Everything but the spec's own name, shapes and examples. */
export const transposedConvolution = (n: Rank, example: readonly number[]) => ({
  init: {
    in_channels: is.unchecked(is.int()),
    out_channels: is.unchecked(is.int()),
    kernel_size: is.unchecked(is.ntuple(n)),
    stride: is.unchecked(is.ntuple(n, 1)),
    padding: is.unchecked(is.ntuple(n, 0)),
    output_padding: is.unchecked(is.ntuple(n, 0)),
    groups: is.unchecked(is.int(1)),
    bias: is.flag(true),
    dilation: is.unchecked(is.ntuple(n, 1)),
    padding_mode: is.unchecked(is.oneOf('zeros')),
    device: is.device(),
    dtype: is.dtype(),
  },
  call: { input: is.tensor(example), output_size: is.unchecked(is.optional(is.ints())) },
  errors: transposedErrors(n),

  construct: (self: Transposed & { readonly dtype: DType | null }, t: Errors) =>
    construct(n, self, null, self.dtype, t),

  parameters: (self: Transposed) => filterParameters(n, self, true),
  extra_repr: (given: Bound, { bias }: Declared) => filterRepr(n, given, bias),

  mistyped(bound: Bound, t: Errors, stage: 'init' | 'call') {
    const self = bound as unknown as Transposed
    if (stage === 'init') construct(n, self, bound.dtype!, null, t)
    else bindCall(n, bound.input!, bound.output_size!, { ...self, parameters: anyParameters(bound) }, t)
  },

  forward: ({ input, output_size }: Given, self: Made<Transposed>, t: Errors) =>
    forward(n, input, output_size, self, t),

  flops({ input }: Given, { parameters }: Made<Transposed>) {
    const weight = parameters.weight!
    return filterFlops(input.dtype, weight, numel(input.shape) / weight.shape[0]!)
  },

  fixes: {
    ...filterFixes(n),
    output_padding: () => ({ output_padding: 0 }),
    negative_output_padding: () => ({ output_padding: 0 }),
    output_size_range: () => ({ output_size: null }),
    output_size_length: () => ({ output_size: null }),
    output_small: () => ({ padding: 0 }),
    descriptor: () => ({ padding: 0 }),
  },
})

const anyTensor = is.tensor([])
const signature = {
  input: anyTensor,
  weight: anyTensor,
  bias: is.optional(anyTensor),
  stride: is.ints(1),
  padding: is.ints(0),
  output_padding: is.ints(0),
  groups: is.int(1),
  dilation: is.ints(1),
}

/** `F.conv_transpose2d(input, …)`. */
function bindCall(n: Rank, input: Value, output_size: Value, self: Made<Transposed>, t: Errors): Bound {
  const { weight, bias } = self.parameters
  const extra = output_size === null ? toTuple(self.output_padding, n) : outputPadding(n, input, output_size, self, t)
  const [stride, padding, dilation] = [self.stride, self.padding, self.dilation].map((value) => toTuple(value, n))
  return bindNative(`conv_transpose${n}d`, [signature], {
    positional: [input, weight!, bias ?? null, stride!, padding!, extra, self.groups, dilation!],
    keyword: {},
  }).bound
}

/** The `output_padding` that gives the size asked for. Python works it out before C++ sees any argument. */
function outputPadding(n: Rank, input: Value, output_size: Value, self: Made<Transposed>, t: Errors): Sequence {
  const { shape } = withAttribute(input, 'dim')
  const rank = shape.length
  const ahead = rank === n + 2 ? 2 : 1
  const all = lengthOf(output_size)
  const asked = all === ahead + n ? sliceOf(output_size, ahead) : output_size
  t.check(lengthOf(asked) === n, 'output_size_length', { rank, all: ahead + n, got: lengthOf(asked) })
  const [stride, padding, dilation, kernel] = [self.stride, self.padding, self.dilation, self.kernel_size].map(
    (value) => toTuple(value, n),
  )
  const bounds = axes[n].map((_, d) => {
    const dim = d + ahead
    t.check(dim < rank, 'dimension', { low: -Math.max(rank, 1), high: Math.max(rank, 1) - 1, dim })
    const spread = arithmetic(shape[dim]! - 1, '*', itemOf(stride!, d))
    const kept = arithmetic(spread, '-', arithmetic(2, '*', itemOf(padding!, d)))
    const reach = arithmetic(itemOf(dilation!, d), '*', arithmetic(itemOf(kernel!, d), '-', 1))
    const least = arithmetic(arithmetic(kept, '+', reach), '+', 1)
    return { least, most: arithmetic(arithmetic(least, '+', itemOf(stride!, d)), '-', 1) }
  })
  const [least, most] = [list(bounds.map(({ least }) => least)), list(bounds.map(({ most }) => most))]
  bounds.forEach((bound, d) => {
    const size = itemOf(asked, d)
    const fits = !isBelow(size, bound.least, '<') && !isBelow(bound.most, size, '>')
    const holes = { asked: repr(asked), least: repr(least), most: repr(most), size: shape.slice(2) }
    t.check(fits, 'output_size_range', holes)
  })
  return list(bounds.map(({ least }, d) => arithmetic(itemOf(asked, d), '-', least)))
}

/** `a < b`, written as `b > a` for the other sign. */
function isBelow(a: Value, b: Value, sign: '<' | '>'): boolean {
  const [left, right] = [a, b].map(numberOf)
  if (left !== null && right !== null) return left! < right!
  return sign === '<' ? notComparable('<', a, b) : notComparable('>', b, a)
}

const numberOf = (value: Value) =>
  isFloat(value) ? value.value : typeof value === 'number' || typeof value === 'boolean' ? Number(value) : null

const sliceOf = (value: Value, from: number): Value =>
  isSequence(value) ? { ...value, items: value.items.slice(from) } : (value as string).slice(from)

const forward = (n: Rank, input: Tensor, output_size: Value, self: Made<Transposed>, t: Errors): Tensor =>
  transposedConvolved(n, bindCall(n, input, output_size, self, t), t)

/** `at::conv_transpose2d` of arguments that its parser has taken. */
export function transposedConvolved(n: Rank, bound: Bound, t: Trace<string>): Tensor {
  const input = bound.input as Tensor
  const [weight, bias] = [bound.weight, bound.bias ?? undefined] as [Tensor, Tensor | undefined]
  const batched = batchify(n, input, t)
  checkComplex(batched, weight, t)
  const k = weight.shape.length - 2
  t.check(k > 0, 'no_kernel')
  t.check((bound.groups as number) > 0, 'groups')
  const [stride, padding, dilation, output_padding] = (
    ['stride', 'padding', 'dilation', 'output_padding'] as const
  ).map((name) => expand(name, intsOf(bound[name]!), k, t)) as [number[], number[], number[], number[]]
  const kernel_size = weight.shape.slice(2)
  const sizes = () =>
    axes[n].map((axis, i) => {
      const from = `${axis}_in`
      const known = { [from]: batched.shape[i + 2]!, stride, padding, dilation, kernel_size, output_padding }
      const least = `(${from} - 1)*stride[${i}] - 2*padding[${i}] + dilation[${i}]*(kernel_size[${i}] - 1)`
      return t.size(`${axis}_out`, `${least} + output_padding[${i}] + 1`, known)
    })
  const windows = { stride, padding, dilation, output_padding, groups: bound.groups as number, transposed: true }
  const output = convolve(batched, weight, bias, windows, sizes, t)
  return batched === input ? output : squeeze(output, 0)
}
