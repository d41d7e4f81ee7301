import * as is from '@/lib/shape/argument'
import { broadcastErrors } from '@/lib/shape/iterator'
import { comparedToInt, truth, withAttribute } from '@/lib/shape/builtins'
import { raise } from '@/lib/shape/error'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float, isFunction, isModule, isTensor, namedTuple, repr, str, typeName, type Value } from '@/lib/shape/value'
import { pairwiseDistance, pairwiseErrors } from './distance'
import { applied, native, reductionOf, strictMode, type Reduction } from './loss'
import {
  choice,
  clamped,
  clampErrors,
  comparison,
  difference,
  differenceErrors,
  differenceFrom,
  negation,
  negationErrors,
  product,
  quotient,
  sum,
  summed,
  zerosLike,
} from './terms'

/** Losses of pairs and triplets. Source: torch/nn/functional.py, ATen/native/Loss.cpp. */

type Errors = Trace<string>

const mean = 1
const size = ({ shape }: Tensor) => repr(namedTuple('torch.Size', shape))

export const rankingErrors = {
  ranks: [
    'RuntimeError',
    'margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: {input1}, input2: {input2}, target: {target} ',
  ],
  subtract_bools: differenceErrors.subtract_bools,
  subtract_bool: differenceErrors.subtract_bool,
  ...negationErrors,
  ...broadcastErrors,
  ...clampErrors,
} as const

export const compared = { input1: is.tensor([3]), input2: is.tensor([3]), target: is.tensor([3]) } as const

interface Compared {
  readonly input1: Value
  readonly input2: Value
  readonly target: Value
  readonly margin: Value
}

/** `margin_ranking_loss`. */
export function ranking(values: Compared, mode: Reduction, t: Errors): Tensor {
  const rank = (value: Value) => withAttribute(value, 'dim').shape.length
  const first = rank(values.input1)
  if (first !== rank(values.input2) || first !== rank(values.target)) {
    const sizes = { input1: values.input1, input2: values.input2, target: values.target }
    const holes = Object.entries(sizes).map(([name, value]) => [name, size(withAttribute(value, 'size'))])
    t.fail('ranks', Object.fromEntries(holes) as Record<string, string>)
  }
  const given = [values.input1, values.input2, values.target, values.margin, mean]
  const declared = { ...compared, margin: is.float(), reduction: is.int() }
  const { input1, input2, target, margin } = native('margin_ranking_loss', declared, given)
  const apart = difference(input1, input2, t)
  const loss = sum(product(negation(target, t), apart, t), float(margin), t)
  return applied(clamped(loss, t), mode, t)
}

export const cosineErrors = {
  target_rank: ['RuntimeError', '0D or 1D target tensor expected, multi-target not supported'],
  input_rank: [
    'RuntimeError',
    '{rank}D target tensor expects {more}D input tensors, but found inputs with sizes {input1} and {input2}.',
  ],
  ...broadcastErrors,
  ...clampErrors,
} as const

/** `cosine_embedding_loss`. */
export function cosineEmbedding(values: Compared, mode: Reduction, t: Errors): Tensor {
  const given = [values.input1, values.input2, values.target, values.margin, mean]
  const declared = { ...compared, margin: is.float(), reduction: is.int() }
  const { input1, input2, target, margin } = native('cosine_embedding_loss', declared, given)
  const rank = target.shape.length
  t.check(rank <= 1, 'target_rank')
  const fits = [input1, input2].every(({ shape }) => shape.length === rank + 1)
  t.check(fits, 'input_rank', { rank, more: rank + 1, input1: input1.shape, input2: input2.shape })
  const dot = (a: Tensor, b: Tensor) => summed(product(a, b, t), rank)
  const small = float(1e-12)
  const [length1, length2] = [input1, input2].map((one) => sum(dot(one, one), small, t))
  const cosine = quotient(dot(input1, input2), product(length1!, length2!, t), t)
  const zeros = zerosLike(cosine)
  const near = differenceFrom(cosine, t)
  const far = clamped(difference(cosine, float(margin), t), t)
  const loss = sum(
    choice(comparison(target, 1, t), near, zeros, t),
    choice(comparison(target, -1, t), far, zeros, t),
    t,
  )
  return applied(loss, mode, t)
}

export const tripletErrors = {
  margin: ['ValueError', 'margin must be greater than 0, got {margin}'],
  ranks: [
    'RuntimeError',
    'The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor {anchor}D, positive {positive}D, and negative {negative}D inputs',
  ],
  ...pairwiseErrors,
} as const

export const triplet = { anchor: is.tensor([3, 8]), positive: is.tensor([3, 8]), negative: is.tensor([3, 8]) } as const

/** The check of `__init__`, and the function's own in words of its own. */
export const checkMargin = (margin: Value, t: Errors, id = 'margin') =>
  t.check(!(comparedToInt(margin, '<=') <= 0), id, { margin: str(margin) })

interface Triplet {
  readonly anchor: Tensor
  readonly positive: Tensor
  readonly negative: Tensor
}

/** `max(margin + d(anchor, positive) - d(anchor, negative), 0)`. */
function hinge({ anchor, positive, negative }: Triplet, p: number, swaps: boolean, t: Errors): Tensor {
  const [a, b, c] = [anchor, positive, negative].map(({ shape }) => shape.length) as [number, number, number]
  t.check(a === b && b === c, 'ranks', { anchor: a, positive: b, negative: c })
  const near = pairwiseDistance(anchor, positive, { p }, t)
  const apart = pairwiseDistance(anchor, negative, { p }, t)
  const far = swaps ? sum(apart, pairwiseDistance(positive, negative, { p }, t), t) : apart
  return difference(sum(near, float(1), t), far, t)
}

type TripletValues<K extends string> = Readonly<Record<keyof Triplet | 'margin' | K, Value>>

/** `triplet_margin_loss`. */
export function tripletMargin(values: TripletValues<'p' | 'eps' | 'swap'>, mode: Reduction, t: Errors): Tensor {
  checkMargin(values.margin, t)
  const declared = {
    ...triplet,
    margin: is.float(),
    p: is.float(),
    eps: is.float(),
    swap: is.bool(),
    reduction: is.int(),
  }
  const { anchor, positive, negative, margin, p, eps, swap } = values
  const given = [anchor, positive, negative, margin, p, eps, swap, mean]
  const of = native('triplet_margin_loss', declared, given)
  return applied(hinge(of, of.p, of.swap, t), mode, t)
}

/** `triplet_margin_with_distance_loss`, with the distance that it takes by itself. */
export function tripletWithDistance(
  values: TripletValues<'distance_function' | 'swap' | 'reduction'>,
  t: Errors,
): Tensor {
  const mode = strictMode(reductionOf(values), 'format', t)
  checkMargin(values.margin, t)
  const of = {
    anchor: withAttribute(values.anchor, 'ndim'),
    positive: withAttribute(values.positive, 'ndim'),
    negative: withAttribute(values.negative, 'ndim'),
  }
  if (values.distance_function !== null) notDefault(values.distance_function, t)
  return applied(hinge(of, 2, truth(values.swap), t), mode, t)
}

/** Another distance than the default one is not modelled; what cannot be called at all is. */
function notDefault(value: Value, t: Errors): never {
  const isCallable = isModule(value) || isFunction(value) || (typeof value === 'object' && value?.kind === 'opaque')
  if (isCallable || isTensor(value)) t.unknown()
  return raise('TypeError', 'type', `'${typeName(value)}' object is not callable`)
}
