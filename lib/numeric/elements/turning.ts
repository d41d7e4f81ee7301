import type { Elements, Given, Work, Works } from './given'
import { build, get, permuted, range, spread, unknown, type Grid } from './grid'

/** One tensor's elements in another order. */

/** Elements of the input, by where each place of the result finds its own. */
const moved = (
  input: Grid,
  shape: readonly number[],
  from: (index: readonly number[]) => readonly number[],
): Elements => build(shape, (index) => get(input, from(index)))

function roll(given: Given): Elements {
  const { input } = given
  const { shape, elements } = input
  const shifts = given.ints('shifts')!
  const dims = given.dims('dims', shape.length) ?? []
  const modulo = (value: number, size: number) => ((value % size) + size) % size
  if (dims.length === 0) return elements.map((_, at) => elements[modulo(at - shifts[0]!, elements.length)]!)
  return moved(input, shape, (index) =>
    dims.reduce<readonly number[]>((at, dim, i) => at.with(dim, modulo(at[dim]! - shifts[i]!, shape[dim]!)), index),
  )
}

/** Zero frequency to the middle, or back. */
const shifted =
  (round: (half: number) => number): Work =>
  (given) => {
    const { input } = given
    const { shape } = input
    const dims = given.dims('dim', shape.length) ?? range(shape.length)
    return moved(input, shape, (index) =>
      dims.reduce<readonly number[]>(
        (at, dim) => at.with(dim, (at[dim]! + round(shape[dim]! / 2)) % shape[dim]!),
        index,
      ),
    )
  }

const flipped = (input: Grid, dims: readonly number[]): Elements =>
  moved(input, input.shape, (index) =>
    index.map((one, dim) => (dims.includes(dim) ? input.shape[dim]! - 1 - one : one)),
  )

const flip: Work = (given) => flipped(given.input, given.dims('dims', given.input.shape.length)!)

function rot90(given: Given): Elements {
  const { input, out } = given
  const rank = input.shape.length
  const [a, b] = given.dims('dims', rank) ?? [0, 1]
  const turns = ((given.number('k', 1) % 4) + 4) % 4
  const [rows, columns] = [input.shape[a!]! - 1, input.shape[b!]! - 1]
  return moved(input, out.shape, (index) => {
    const [i, j] = [index[a!]!, index[b!]!]
    const [row, column] = [
      [i, j],
      [j, columns - i],
      [rows - i, columns - j],
      [rows - j, i],
    ][turns] as [number, number]
    return index.with(a!, row).with(b!, column)
  })
}

/** Dimensions in another order: where the result is a copy. */
const transposed =
  (order: (given: Given, rank: number) => readonly number[]): Work =>
  (given) =>
    permuted(given.input, order(given, given.input.shape.length)).elements

const swapped = (rank: number, a: number, b: number) => range(rank).map((dim) => (dim === a ? b : dim === b ? a : dim))

function movedim(given: Given, rank: number): readonly number[] {
  if (rank === 0) return []
  const [from, to] = [given.dims('source', rank)!, given.dims('destination', rank)!]
  const rest = range(rank).filter((dim) => !from.includes(dim))
  const order = new Array<number>(rank)
  to.forEach((dim, at) => (order[dim] = from[at]!))
  for (let dim = 0; dim < rank; dim++) order[dim] ??= rest.shift()!
  return order
}

/** The same numbers in the same order; seen as another dtype they are others. */
const sameElements: Work = (given) => (given.has('dtype') ? unknown() : given.input.elements)
const broadcasted: Work = ({ input, out }) => spread(input, out.shape)

export const turnings: Works = {
  'fft.fftshift': shifted(Math.ceil),
  'fft.ifftshift': shifted(Math.floor),
  roll,
  flip,
  fliplr: ({ input }) => flipped(input, [1]),
  flipud: ({ input }) => flipped(input, [0]),
  rot90,
  reshape: sameElements,
  reshape_as: sameElements,
  flatten: sameElements,
  ravel: sameElements,
  unflatten: sameElements,
  view: sameElements,
  view_as: sameElements,
  squeeze: sameElements,
  unsqueeze: sameElements,
  expand: broadcasted,
  expand_as: broadcasted,
  broadcast_to: broadcasted,
  permute: transposed((given, rank) => given.dims('dims', rank)!),
  transpose: transposed((given, rank) => swapped(rank, given.dim('dim0', rank), given.dim('dim1', rank))),
  swapaxes: transposed((given, rank) => swapped(rank, given.dim('axis0', rank), given.dim('axis1', rank))),
  t: transposed((_, rank) => range(rank).reverse()),
  movedim: transposed(movedim),
}
