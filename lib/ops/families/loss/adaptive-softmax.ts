import { withAttribute } from '@/lib/shape/builtins'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float, namedTuple, repr, str, type Value } from '@/lib/shape/value'
import { linear, linearErrors } from '@/lib/ops/families/module/affine'
import { gatherErrors } from '@/lib/ops/families/indexing/indices'
import { softmax, softmaxErrors } from '@/lib/ops/families/activation/softmax'

/**
 * A softmax over clusters of classes: one linear layer for the frequent ones, two smaller layers for each cluster of
 * the others. Source: torch/nn/modules/adaptive.py.
 */

const { not_implemented, complex_grad } = softmaxErrors('log_softmax')

export const adaptiveErrors = {
  batch: ['RuntimeError', 'Input and target should have the same size in the batch dimension.'],
  input_rank: ['RuntimeError', '1D target tensor expects 2D input tensors, but found inputs with size {size}'],
  unbatched_rank: ['RuntimeError', '0D target tensor expects 1D input tensors, but found inputs with size {size}'],
  target_rank: ['RuntimeError', '0D or 1D target tensor expected, multi-target not supported'],
  target_range: [
    'RuntimeError',
    'Target values should be in [0, {last}], but values in range [{min}, {max}] were found. ',
  ],
  ...linearErrors,
  index_dtype: gatherErrors.dtype,
  not_implemented,
  complex_grad,
  no_dimension: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  complex_target: notImplemented({ kernel: 'ge_cpu' }),
} as const

/** What `__init__` is told of the classes. */
export interface Clusters {
  readonly in_features: number
  readonly n_classes: number
  readonly cutoffs: readonly number[]
  readonly div_value: number
}

/** `a // b` of CPython, whose remainder is exact. */
function floorDivided(a: number, b: number): number {
  const rest = a % b
  return Math.round((a - (rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest)) / b)
}

/** Outputs of the head; of each cluster behind it, the size between its two layers and the number of its classes. */
export function sizesOf({ in_features, n_classes, cutoffs, div_value }: Clusters) {
  const ends = [...cutoffs, n_classes]
  const tail = cutoffs.map(
    (start, i) => [floorDivided(in_features, div_value ** (i + 1)), ends[i + 1]! - start] as const,
  )
  return { head: cutoffs[0]! + cutoffs.length, tail }
}

interface Self extends Clusters {
  readonly head_bias: boolean
  readonly parameters: Readonly<Record<string, Tensor>>
}

/** (N, in_features), (N) → output (N), loss (). Where the classes are not known, they are taken for frequent ones. */
export function adaptiveLogSoftmax(input_: Value, target_: Value, self: Self, t: Trace<string>): Value {
  const target = withAttribute(target_, 'dim')
  const input = batched(input_, target, t)
  const [batch, features] = input.shape as [number, number]
  const { head, tail } = sizesOf(self)
  const rows = rowsOf(target, batch, self, t)

  const scores = (from: Tensor, name: string, outputs: number, hasBias = false) => {
    const of = self.parameters[name]!
    return linear(from, { outputs, inputs: of.shape[1]!, of }, hasBias, t)
  }
  const likelihood = (of: Tensor) => {
    const made = softmax('log_softmax', of, 1, null, t)
    const isIndex = target.dtype === 'int64' || target.dtype === 'int32' || made.shape[0] === 0
    t.check(isIndex, 'index_dtype')
  }
  for (const [i, [hidden, classes]] of tail.entries()) {
    const count = rows[i + 1]!
    if (count === 0) continue
    const subset = tensor([count, features], { dtype: input.dtype, requires_grad: input.requires_grad })
    const middle = scores(subset, `tail.${i}.0.weight`, hidden)
    // what is subtracted from a mask is in words that no other target gets
    if (target.dtype === 'bool') t.unknown()
    likelihood(scores(middle, `tail.${i}.1.weight`, classes))
  }
  checkRange(target, self.n_classes, t)
  // what the layers inside keep depends on the classes
  t.take(null)
  likelihood(scores(input, 'head.weight', head, self.head_bias))
  const made = { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input, self.parameters['head.weight']!]) }
  return namedTuple('_ASMoutput', [tensor(target.shape, made), tensor([], made)])
}

/** The input with its batch, as it fits the target. */
function batched(input_: Value, target: Tensor, t: Trace<string>): Tensor {
  const rank = target.shape.length
  const size = ({ shape }: Tensor) => `torch.Size([${shape.join(', ')}])`
  if (rank === 1) {
    const input = withAttribute(input_, 'size')
    t.check(input.shape.length > 0, 'no_dimension')
    t.check(input.shape[0] === target.shape[0], 'batch')
    t.check(input.shape.length === 2, 'input_rank', { size: size(input) })
    return input
  }
  t.check(rank === 0, 'target_rank')
  const input = withAttribute(input_, 'dim')
  t.check(input.shape.length === 1, 'unbatched_rank', { size: size(input) })
  return { ...input, shape: [1, ...input.shape], strides: [input.shape[0]!, ...input.strides] }
}

/** How many rows of the batch are in the head and in each cluster. */
function rowsOf(target: Tensor, batch: number, { cutoffs, n_classes }: Clusters, t: Trace<string>): readonly number[] {
  t.check(group(target.dtype) !== 'complex', 'complex_target', { dtype: scalarType(target.dtype) })
  const starts = [0, ...cutoffs]
  const values = target.values ?? new Array<number>(batch).fill(0)
  return starts.map(
    (start, i) => values.filter((value) => start <= value && value < (starts[i + 1] ?? n_classes)).length,
  )
}

function checkRange({ values = [], dtype }: Tensor, n_classes: number, t: Trace<string>) {
  const shown = (value: number) => (group(dtype) === 'float' ? repr(float(value)) : str(value))
  const isInside = values.every((value) => 0 <= value && value < n_classes)
  const [min, max] = [shown(Math.min(...values)), shown(Math.max(...values))]
  t.check(isInside, 'target_range', { last: n_classes - 1, min, max })
}
