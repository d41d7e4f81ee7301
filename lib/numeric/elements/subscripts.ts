import { contiguousStrides, numel } from '@/lib/shape/tensor'
import {
  isEllipsis,
  isInt,
  isSequence,
  isSlice,
  isTensor,
  type Sequence,
  type Slice,
  type Value,
} from '@/lib/shape/value'
import { known } from './given'
import { broadcast, build, range, spread, unknown, type Grid } from './grid'

/** Which elements stand between brackets after a tensor. That the index is a valid one was checked before. */

/** Some elements of a tensor: their places in it, in a shape of their own. */
export interface Places {
  readonly shape: readonly number[]
  readonly places: readonly number[]
}

/** A part that strides tell; by dimension, the tensors that index it further. */
interface Part {
  readonly shape: readonly number[]
  readonly strides: readonly number[]
  readonly offset: number
}
type Index = (Grid & { readonly isMask: boolean }) | undefined

const isMask = (dtype: string) => dtype === 'bool' || dtype === 'uint8'

/** Several indices: a tuple, or a list that NumPy would take for one. */
function several(index: Value): readonly Value[] {
  if (!isSequence(index)) return [index]
  const counts = (item: Value) =>
    isTensor(item) || isSequence(item) || isSlice(item) || isEllipsis(item) || item === null
  return index.kind === 'tuple' || index.items.some(counts) ? index.items : [index]
}

/** How many dimensions an index stands for. */
function width(item: Value): number {
  if (isTensor(item)) return isMask(item.dtype) ? item.shape.length : 1
  if (isSequence(item)) {
    const list = listed(item)
    return list.isMask ? list.shape.length : 1
  }
  return item === null || isEllipsis(item) || typeof item === 'boolean' ? 0 : 1
}

/** A list of numbers or of booleans, as a tensor. */
function listed(of: Sequence): Grid & { readonly isMask: boolean } {
  const shape: number[] = []
  for (let item: Value = of; isSequence(item!); item = item.items[0]!) shape.push(item.items.length)
  const flat = (item: Value): readonly Value[] => (isSequence(item) ? item.items.flatMap(flat) : [item])
  const items = flat(of)
  if (items.length !== numel(shape)) unknown()
  const elements = items.map((item) => (isInt(item) || typeof item === 'boolean' ? Number(item) : unknown()))
  return { shape, elements, isMask: items.length > 0 && items.every((item) => typeof item === 'boolean') }
}

const single = (value: Value): number => {
  if (isTensor(value)) return known(value).elements[0]!
  return isInt(value) || typeof value === 'boolean' ? Number(value) : unknown()
}

const taken = ({ shape, strides, offset }: Part, dim: number, index: number): Part => ({
  shape: shape.toSpliced(dim, 1),
  strides: strides.toSpliced(dim, 1),
  offset: offset + (index < 0 ? index + shape[dim]! : index) * strides[dim]!,
})

function sliced({ shape, strides, offset }: Part, dim: number, { start, stop, step }: Slice): Part {
  const size = shape[dim]!
  const clamp = (value: number) => Math.min(Math.max(value < 0 ? value + size : value, 0), size)
  const by = step === null ? 1 : single(step)
  const from = clamp(start === null ? 0 : single(start))
  const to = clamp(stop === null ? size : single(stop))
  const length = Math.max(Math.ceil((to - from) / by), 0)
  return {
    shape: shape.with(dim, length),
    strides: strides.with(dim, strides[dim]! * by),
    offset: offset + from * strides[dim]!,
  }
}

const inserted = ({ shape, strides, offset }: Part, dim: number): Part => ({
  shape: shape.toSpliced(dim, 0, 1),
  strides: strides.toSpliced(dim, 0, 0),
  offset,
})

/** Apply the simple parts of an index, and collect the tensors. */
function parse(shape: readonly number[], index: Value): { readonly part: Part; readonly indices: readonly Index[] } {
  const items = several(index)
  const count = items.reduce<number>((sum, item) => sum + width(item), 0)
  let part: Part = { shape, strides: contiguousStrides(shape), offset: 0 }
  const indices: Index[] = []
  let dim = 0
  const record = (by: NonNullable<Index>) => {
    indices[dim] = by
    dim += by.isMask ? by.shape.length : 1
  }
  const truth = (is: boolean) => {
    part = inserted(part, dim)
    record({ shape: [Number(is)], elements: is ? [0] : [], isMask: false })
  }
  for (const item of items) {
    if (isSlice(item)) part = sliced(part, dim++, item)
    else if (isEllipsis(item)) dim += shape.length - count
    else if (item === null) part = inserted(part, dim++)
    else if (typeof item === 'boolean') truth(item)
    else if (isSequence(item)) record(listed(item))
    else if (isTensor(item) && item.shape.length > 0) record({ ...known(item), isMask: isMask(item.dtype) })
    else if (isTensor(item) && isMask(item.dtype)) truth(single(item) !== 0)
    else part = taken(part, dim, single(item))
  }
  return { part, indices }
}

/** A mask stands for one tensor of coordinates for each of its dimensions. */
function coordinates({ shape, elements }: Grid): readonly Grid[] {
  const strides = contiguousStrides(shape)
  const found = elements.flatMap((element, at) => (element === 0 ? [] : [at]))
  return shape.map((size, dim) => ({
    shape: [found.length],
    elements: found.map((at) => Math.floor(at / strides[dim]!) % size),
  }))
}

/** The part read by index tensors: where they stand together, their dimensions do too; else those come first. */
export function indexedPlaces(part: Part, indices: readonly Index[]): Places {
  const all: (Grid | undefined)[] = []
  indices.forEach((index, dim) => {
    if (index?.isMask) coordinates(index).forEach((one, at) => (all[dim + at] = one))
    else if (index) all[dim] = index
  })
  const dims = range(all.length).filter((dim) => all[dim])
  const common = broadcast(...dims.map((dim) => all[dim]!.shape))
  const lists = dims.map((dim) => spread(all[dim]!, common))
  const isAdjacent = dims.every((dim, at) => at === 0 || dim === dims[at - 1]! + 1)
  const rest = range(part.shape.length).filter((dim) => !dims.includes(dim))
  const before = isAdjacent ? rest.filter((dim) => dim < dims[0]!) : []
  const after = rest.filter((dim) => !before.includes(dim))
  const sizes = (of: readonly number[]) => of.map((dim) => part.shape[dim]!)
  const shape = [...sizes(before), ...common, ...sizes(after)]
  const commonStrides = contiguousStrides(common)
  const first = before.length
  const places = build(shape, (index) => {
    const at = common.reduce((sum, _, dim) => sum + index[first + dim]! * commonStrides[dim]!, 0)
    const chosen = dims.reduce((sum, dim, i) => {
      const one = lists[i]![at]!
      return sum + (one < 0 ? one + part.shape[dim]! : one) * part.strides[dim]!
    }, part.offset)
    const passed = [...before, ...after].reduce(
      (sum, dim, i) => sum + index[i < first ? i : i + common.length]! * part.strides[dim]!,
      0,
    )
    return chosen + passed
  })
  return { shape, places }
}

/** The places that `x[index]` reads. */
export function placesOf(shape: readonly number[], index: Value): Places {
  if (index === false) return { shape: [0, ...shape], places: [] }
  const { part, indices } = parse(shape, index === true ? null : index)
  if (indices.length > 0) return indexedPlaces(part, indices)
  const places = build(part.shape, (at) => part.strides.reduce((sum, step, dim) => sum + step * at[dim]!, part.offset))
  return { shape: part.shape, places }
}

/** The places that `index_put` writes: only tensors, and None for a whole dimension. */
export function putPlaces(shape: readonly number[], indices: readonly Value[]): Places {
  const all: Index[] = []
  let dim = 0
  for (const item of indices) {
    if (isTensor(item)) all[dim] = { ...known(item), isMask: isMask(item.dtype) }
    dim += width(item) || 1
  }
  return indexedPlaces({ shape, strides: contiguousStrides(shape), offset: 0 }, all)
}
