import { isFloating } from '@/lib/shape/dtype'
import type { Bound } from '@/lib/shape/python'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import type { Elements } from '@/lib/numeric/elements/given'
import { elementsOf } from '@/lib/numeric/elements'
import { build } from '@/lib/numeric/elements/grid'

/**
 * Operations that only move elements: joining, indexing, views. Every element is given a number, the operation moves the
 * numbers, and a gradient goes back to the element whose number stands in its place.
 */

/** A tensor among the arguments, and its gradient; null: not worked out. */
export type Flow = readonly [tensor: Tensor, gradient: Elements | null]

/** Above all constants that an operation fills in. */
const firstNumber = 2 ** 40

/** Functions of which every element of a result is one of an argument's, or a constant. */
const movers = new Set(
  (
    'cat stack hstack vstack dstack column_stack block_diag repeat tile repeat_interleave roll flip fliplr flipud rot90 ' +
    'tril triu diag diagflat diag_embed meshgrid cartesian_prod combinations reshape flatten ravel unflatten expand ' +
    'expand_as broadcast_to broadcast_tensors atleast_1d atleast_2d atleast_3d __getitem__ __setitem__ index_put ' +
    'index_select gather take take_along_dim masked_select masked_fill masked_scatter where index_copy index_fill ' +
    'select_scatter slice_scatter fill_diagonal fill zero copy embedding pad channel_shuffle pixel_shuffle ' +
    'pixel_unshuffle dropout unfold to float double'
  ).split(' '),
)

/** What stands for a tensor, and where its numbers begin. */
interface Numbered {
  readonly tensor: Tensor
  readonly start: number
}

function numbered(value: Value, found: Numbered[]): Value {
  if (isSequence(value)) return { ...value, items: value.items.map((item) => numbered(item, found)) }
  if (value === null || !isTensor(value) || !isFloating(value.dtype)) return value
  const last = found.at(-1)
  const start = last ? last.start + numel(last.tensor.shape) : firstNumber
  found.push({ tensor: value, start })
  const values = Array.from({ length: numel(value.shape) }, (_, at) => start + at)
  return { ...value, dtype: 'float64', values }
}

export function moved(
  name: string,
  bare: string,
  bound: Bound,
  results: readonly Tensor[],
  gradients: readonly (Elements | null)[],
): readonly Flow[] | null {
  const found: Numbered[] = []
  const changed = Object.fromEntries(Object.entries(bound).map(([key, value]) => [key, numbered(value, found)]))
  const wide = results.map((result) => ({ ...result, dtype: 'float64' as const }))
  const places = movers.has(bare) && !bare.endsWith('pool') ? elementsOf(name, changed, wide) : null
  if (!places || places.includes(null)) return viewed(found, results, gradients)
  // the row that stands for padding learns nothing
  const padding = bare === 'embedding' ? (bound.padding_idx ?? null) : null
  return found.map(({ tensor, start }) => {
    const gradient = new Array<number>(numel(tensor.shape)).fill(0)
    const isPadding = (place: number) => {
      const [rows, width] = [tensor.shape[0]!, tensor.shape[1]!]
      return typeof padding === 'number' && Math.floor(place / width) === (padding + rows) % rows
    }
    places.forEach((all, at) =>
      all!.forEach((number, i) => {
        const place = number - start
        if (place >= 0 && place < gradient.length && !isPadding(place)) gradient[place]! += gradients[at]?.[i] ?? 0
      }),
    )
    return [tensor, gradient]
  })
}

/** Where each element lies in its storage. */
const storagePlaces = ({ shape, strides, offset }: Tensor): readonly number[] =>
  build(shape, (index) => strides.reduce((sum, step, dim) => sum + step * index[dim]!, offset))

/** Views share the memory of their tensor: the place in it tells the element. */
function viewed(
  [first]: readonly Numbered[],
  results: readonly Tensor[],
  gradients: readonly (Elements | null)[],
): readonly Flow[] | null {
  if (!first || results.some(({ storage }) => storage !== first.tensor.storage)) return null
  const own = storagePlaces(first.tensor)
  const byPlace = new Map(own.map((place, at) => [place, at]))
  if (byPlace.size !== own.length) return null
  const gradient = new Array<number>(own.length).fill(0)
  results.forEach((result, at) =>
    storagePlaces(result).forEach((place, i) => (gradient[byPlace.get(place)!]! += gradients[at]?.[i] ?? 0)),
  )
  return [[first.tensor, gradient]]
}
