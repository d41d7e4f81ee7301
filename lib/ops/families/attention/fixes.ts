import { isDifferentiable } from '@/lib/shape/dtype'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import { float, isTensor, type Value } from '@/lib/shape/value'

/** Values that may make a refused call of attention valid; they are tried before they are shown. */

type Proposal = Readonly<Record<string, Value>>
const tensorOr = (value: Value): Tensor => (isTensor(value) ? value : tensor([]))

/** No model has more; a search from any number that may be typed would not end. */
const mostHeads = 4096

/** The nearest smaller number of heads among which the features can be shared out. */
export function fewerHeads(features: number, heads: number): number {
  let fewer = Math.min(heads, mostHeads)
  while (fewer > 1 && features % fewer !== 0) fewer--
  return fewer
}

export const lastSize = (value: Value): number => tensorOr(value).shape.at(-1) ?? 0

/** The dtype of the input, for the parameters. */
export function sameDType(input: Value): Proposal {
  const { dtype } = tensorOr(input)
  return isDifferentiable(dtype) ? { dtype: { kind: 'dtype', dtype } } : {}
}

/** Length and batch of a sequence. */
export function lengthAndBatch(sequence: Value, batch_first: boolean): readonly [length: number, batch: number] {
  const [first = 0, second = 0] = tensorOr(sequence).shape
  return batch_first ? [second, first] : [first, second]
}

/** A mask of another shape. */
export const resized = (mask: Value, ...shape: readonly number[]): Tensor =>
  tensor(shape, { dtype: tensorOr(mask).dtype })

export const someDropout = (): Proposal => ({ dropout: float(0.1) })
