import { arange } from './spacing'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { known, operand, type Elements, type Given, type Work, type Works } from './given'
import { range, spread, unknown, type Known } from './grid'
import { cast } from './held'

/** Copies, conversions, and tensors made of a size. */

/** All numbers as another dtype holds them. */
export const converted = ({ elements, dtype }: Known, { dtype: to }: Pick<Tensor, 'dtype'>): Elements =>
  elements.map((one) => (dtype === to ? one : (cast(one, to) ?? unknown())))

const copy: Work = ({ input, out }) => converted(input, out)

/** A number, or a tensor of one, everywhere. */
function filled(value: Known, { shape, dtype }: Tensor): Elements {
  const [one] = converted(value, { dtype })
  return new Array<number>(numel(shape)).fill(one ?? unknown())
}

const fill =
  (...names: readonly string[]): Work =>
  (given) =>
    filled(given.operand(...names), given.out)

const constant =
  (value: number): Work =>
  ({ out }) =>
    new Array<number>(numel(out.shape)).fill(value)

/** Nested lists of numbers and tensors. */
function fromData(value: Value, out: Tensor): Elements {
  if (isSequence(value)) return value.items.flatMap((item) => fromData(item, out))
  return converted(operand(value), out)
}

const copyInto: Work = ({ value, out }) => {
  const other = operand(value('other', 'src'))
  return converted({ ...other, elements: spread(other, out.shape) }, out)
}

const indices =
  (keeps: (distance: number, offset: number) => boolean) =>
  (given: Given): Elements => {
    const [rows, columns, offset] = [given.number('row'), given.number('col'), given.number('offset', 0)]
    const cells = range(rows).flatMap((row) => range(columns).map((column) => [row, column] as const))
    const kept = cells.filter(([row, column]) => keeps(column - row, offset))
    return [...kept.map(([row]) => row), ...kept.map(([, column]) => column)]
  }

const eye: Work = ({ out }) => {
  const [rows, columns] = out.shape as [number, number]
  return range(rows).flatMap((row) => range(columns).map((column) => Number(row === column)))
}

const copies =
  'to type type_as float double half bfloat16 int long short bool char byte cpu clone contiguous detach positive real conj conj_physical'

export const castings: Works = {
  ...Object.fromEntries(copies.split(' ').map((name) => [name, copy])),
  // a number's own type was asked before
  tensor: ({ value, out }) => fromData(value('data'), out),
  as_tensor: ({ value, out }) => fromData(value('data'), out),
  new_tensor: ({ value, out }) => fromData(value('data'), out),
  scalar_tensor: fill('s'),
  zeros: constant(0),
  ones: constant(1),
  zeros_like: constant(0),
  ones_like: constant(1),
  new_zeros: constant(0),
  new_ones: constant(1),
  zero: constant(0),
  full: fill('fill_value'),
  full_like: fill('fill_value'),
  new_full: fill('fill_value'),
  fill: fill('value'),
  copy: copyInto,
  eye,
  arange,
  tril_indices: indices((distance, offset) => distance <= offset),
  triu_indices: indices((distance, offset) => distance >= offset),
}

/** The elements of a tensor that a call was given, converted. */
export const argumentAs = (value: Value, out: Pick<Tensor, 'dtype'>): Elements =>
  converted(isTensor(value) ? known(value) : operand(value), out)
