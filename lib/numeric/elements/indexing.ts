import { group } from '@/lib/shape/dtype'
import { numel } from '@/lib/shape/tensor'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import { argumentAs, converted } from './casting'
import { known, type Elements, type Given, type Work, type Works } from './given'
import { settled } from './sums'
import { broadcast, build, get, spread, unknown, wrap, type Grid } from './grid'
import { placesOf, putPlaces, type Places } from './subscripts'

/** Elements by their indices and by masks, read and written. */

const getItem = (given: Given): Elements => {
  const { elements, shape } = given.input
  return placesOf(shape, given.value('indices')).places.map((place) => elements[place]!)
}

/** What is written, once for each place; sizes of 1 that it has too many of are dropped. */
function sources(value: Value, given: Given, { shape }: Places): Elements {
  const elements = argumentAs(value, given.out)
  const own = isTensor(value) ? value.shape : []
  const extra = Math.max(own.length - shape.length, 0)
  return spread({ shape: own.slice(extra), elements }, shape)
}

function write(given: Given, where: Places, value: Value, isAdded = false): Elements {
  const elements = [...converted(given.input, given.out)]
  const source = sources(value, given, where)
  where.places.forEach((place, at) => (elements[place] = source[at]! + (isAdded ? elements[place]! : 0)))
  return elements
}

const setItem = (given: Given): Elements =>
  write(given, placesOf(given.input.shape, given.value('indices')), given.value('value'))

function indexPut(given: Given): Elements {
  const indices = given.value('indices')
  if (!isSequence(indices)) return unknown()
  const where = putPlaces(given.input.shape, indices.items)
  return write(given, where, given.value('values'), given.flag('accumulate'))
}

const positive = (index: number, size: number) => (index < 0 ? index + size : index)

function indexSelect(given: Given): Elements {
  const { input, out } = given
  const dim = given.dim('dim', input.shape.length)
  const { elements } = given.grid('index')
  if (input.shape.length === 0) return input.elements
  return build(out.shape, (index) => get(input, index.with(dim, elements[index[dim]!]!)))
}

const inPlaceOf = (given: Given): Grid & { readonly dim: number } => {
  const { input } = given
  const shape = input.shape.length === 0 ? [1] : input.shape
  return { shape, elements: input.elements, dim: wrap(given.number('dim'), shape.length) }
}

function gather(given: Given): Elements {
  const { dim, ...of } = inPlaceOf(given)
  const index = given.grid('index')
  const shape = index.shape.length === 0 ? [1] : index.shape
  return build(shape, (at, flat) => get(of, at.with(dim, positive(index.elements[flat]!, of.shape[dim]!))))
}

function takeAlongDim(given: Given): Elements {
  const { input, out } = given
  const indices = given.grid('indices')
  if (!given.has('dim')) return indices.elements.map((at) => input.elements[positive(at, input.elements.length)]!)
  const dim = given.dim('dim', input.shape.length)
  const shape = broadcast(...[input.shape, indices.shape].map((one) => one.with(dim, 1)))
  const of = { shape: shape.with(dim, input.shape[dim]!), elements: spread(input, shape.with(dim, input.shape[dim]!)) }
  const chosen = spread(indices, out.shape)
  return build(out.shape, (at, flat) => get(of, at.with(dim, positive(chosen[flat]!, input.shape[dim]!))))
}

const take: Work = ({ input, grid }) =>
  grid('index').elements.map((at) => input.elements[positive(at, input.elements.length)]!)

function put(given: Given): Elements {
  const elements = [...given.input.elements]
  const source = given.grid('source').elements
  const isAdded = given.flag('accumulate')
  given.grid('index').elements.forEach((index, at) => {
    const place = positive(index, elements.length)
    elements[place] = source[at]! + (isAdded ? elements[place]! : 0)
  })
  return elements
}

function maskedSelect(given: Given): Elements {
  const { input } = given
  const mask = given.grid('mask')
  const shape = broadcast(input.shape, mask.shape)
  const chosen = spread(mask, shape)
  return spread(input, shape).filter((_, at) => chosen[at] !== 0)
}

function maskedFill(given: Given): Elements {
  const { input, out } = given
  const mask = spread(given.grid('mask'), out.shape)
  const [value] = argumentAs(given.value('value'), out)
  return spread(input, out.shape).map((one, at) => (mask[at] === 0 ? one : (value ?? unknown())))
}

function maskedScatter(given: Given): Elements {
  const { input, out } = given
  const mask = spread(given.grid('mask'), out.shape)
  const source = given.grid('source').elements
  let next = 0
  return spread(input, out.shape).map((one, at) => (mask[at] === 0 ? one : (source[next++] ?? unknown())))
}

/** The places of what is not zero, row by row. */
const found = ({ shape, elements }: Grid): number[][] => {
  const rows: number[][] = []
  build(shape, (index, at) => {
    if (elements[at] !== 0) rows.push([...index])
    return 0
  })
  return rows
}

const byDimension = (of: Grid, rank: number) => {
  const rows = found(of.shape.length === 0 ? { ...of, shape: [1] } : of)
  return { several: Array.from({ length: rank }, (_, dim) => rows.map((row) => row[dim]!)) }
}

const nonzero: Work = ({ input, results, value }) => {
  const isTuple = value('as_tuple') === true
  return isTuple ? byDimension(input, results.length) : found(input).flat()
}

function where(given: Given): Elements | { readonly several: readonly Elements[] } {
  const { out, results } = given
  const hasTwo = given.has('other')
  const condition = given.grid('condition')
  if (!hasTwo) return byDimension(condition, results.length)
  const [yes, no] = [given.value('input', 'self'), given.value('other')].map((value) => ({
    shape: value !== null && isTensor(value) ? value.shape : [],
    elements: argumentAs(value!, out),
  })) as [Grid, Grid]
  const [a, b, c] = [yes, no, condition].map((one) => spread(one, out.shape)) as [Elements, Elements, Elements]
  return c.map((is, at) => (is === 0 ? b[at]! : a[at]!))
}

const isNumber = (of: Value) => of !== null && !isTensor(of)

/** `repeats` of the last element wins, as on one thread. */
function scatter(given: Given, combine?: (old: number, source: number) => number): Elements {
  const { dim, shape, elements } = inPlaceOf(given)
  const index = given.grid('index')
  const source = given.value('src', 'value')
  const numbers = isNumber(source) ? null : known(source)
  const [constant] = numbers ? [] : argumentAs(source, given.out)
  const result = [...elements]
  const indexShape = index.shape.length === 0 ? [1] : index.shape
  const own = numbers?.shape.length === 0 ? { ...numbers, shape: [1] } : numbers
  build(indexShape, (at, flat) => {
    const target = at.with(dim, index.elements[flat]!)
    const place = target.reduce((sum, one, i) => sum * shape[i]! + one, 0)
    const value = own ? get(own, at) : (constant ?? unknown())
    return (result[place] = combine ? combine(result[place]!, value) : value)
  })
  return result
}

const reducers: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sum: (a, b) => a + b,
  multiply: (a, b) => a * b,
  prod: (a, b) => a * b,
  amax: (a, b) => Math.max(a, b),
  amin: (a, b) => Math.min(a, b),
}

const scatterBy = (given: Given, isAlways: boolean): Elements => {
  const name = given.text('reduce', '')
  if (name === '' && !isAlways) return scatter(given)
  const isIncluded = given.flag('include_self', true)
  if (isIncluded && name !== 'mean') return scatter(given, reducers[name] ?? unknown())
  return collected(given, isIncluded, name)
}

/** What goes to each place is collected, and then combined. */
function collected(given: Given, isIncluded: boolean, name: string): Elements {
  const { shape, elements, dim } = inPlaceOf(given)
  const [index, source] = [given.grid('index'), given.grid('src')]
  const found = elements.map((): number[] => [])
  const own = source.shape.length === 0 ? { ...source, shape: [1] } : source
  build(index.shape.length === 0 ? [1] : index.shape, (at, flat) => {
    const target = at.with(dim, index.elements[flat]!)
    found[target.reduce((sum, one, i) => sum * shape[i]! + one, 0)]!.push(get(own, at))
    return 0
  })
  const isFloat = group(given.out.dtype) === 'float'
  const by = reducers[name === 'mean' ? 'sum' : name] ?? unknown()
  return found.map((others, at) => {
    if (others.length === 0) return elements[at]!
    const all = isIncluded ? [elements[at]!, ...others] : others
    if (name !== 'mean' && name !== 'sum') return all.reduce(by)
    const sum = isFloat ? settled(all, given.out.dtype) : all.reduce(by)
    return name === 'sum' ? sum : isFloat ? sum / all.length : Math.floor(sum / all.length)
  })
}

/** Rows of a source, at the indices of a dimension. */
const rows =
  (combine: (old: number, source: number, alpha: number) => number): Work =>
  (given) => {
    const { dim, shape, elements } = inPlaceOf(given)
    const source = given.grid('source')
    const index = given.grid('index').elements
    const alpha = given.number('alpha', 1)
    const result = [...elements]
    build(source.shape.length === 0 ? [1] : source.shape, (at, flat) => {
      const target = at.with(dim, index[at[dim]!]!)
      const place = target.reduce((sum, one, i) => sum * shape[i]! + one, 0)
      return (result[place] = combine(result[place]!, source.elements[flat]!, alpha))
    })
    return result
  }

function indexFill(given: Given): Elements {
  const { dim, shape, elements } = inPlaceOf(given)
  const index = given.grid('index').elements.map((at) => positive(at, shape[dim]!))
  const [value] = argumentAs(given.value('value'), given.out)
  return build(shape, (at, flat) => (index.includes(at[dim]!) ? (value ?? unknown()) : elements[flat]!))
}

/** A slice of a copy written: `select_scatter` and its kin. */
function sliceScatter(given: Given): Elements {
  const { input } = given
  const dim = given.dim('dim', input.shape.length, 0)
  const all = input.shape.map((_, at): Value => {
    if (at !== dim) return { kind: 'slice', start: null, stop: null, step: null }
    if (given.has('index')) return given.number('index')
    return { kind: 'slice', start: given.value('start'), stop: given.value('end'), step: given.value('step') }
  })
  return write(given, placesOf(input.shape, { kind: 'tuple', items: all }), given.value('src'))
}

function fillDiagonal(given: Given): Elements {
  const { shape, elements } = given.input
  const [value] = argumentAs(given.value('fill_value'), given.out)
  const step = shape.reduceRight((all, size) => ({ sum: all.sum + all.step, step: all.step * size }), {
    sum: 0,
    step: 1,
  }).sum
  const [rows, columns] = shape as [number, number]
  const isWrapping = shape.length === 2 && given.flag('wrap')
  const most = isWrapping ? numel(shape) : shape.length === 2 ? Math.min(rows, columns) * step : numel(shape)
  return elements.map((one, at) => (at % step === 0 && at < most ? (value ?? unknown()) : one))
}

function oneHot(given: Given): Elements {
  const { elements } = given.input
  const classes = given.out.shape.at(-1)!
  return elements.flatMap((one) => Array.from({ length: classes }, (_, at) => Number(at === one)))
}

const embedding: Work = (given) => {
  const weight = given.grid('weight')
  if (given.has('max_norm') || group(weight.dtype) !== 'float') return unknown()
  const width = weight.shape[1]!
  return given.input.elements.flatMap((row) => weight.elements.slice(row * width, (row + 1) * width))
}

/** Rows added up bag by bag: each row of a matrix of indices is one, or offsets say where they begin. */
const embeddingBag: Work = (given) => {
  const [weight, indices] = [given.grid('weight'), given.input]
  const flags = ['scale_grad_by_freq', 'sparse'].some((name) => given.flag(name))
  if (given.has('max_norm') || flags) return unknown()
  const mode = given.text('mode', 'mean')
  const padding = given.has('padding_idx') ? given.number('padding_idx') : null
  const [rows, width] = weight.shape as [number, number]
  const size = indices.shape.at(-1)!
  const counts = indices.shape.length === 2 ? indices.shape[0]! : 0
  const offsets =
    indices.shape.length === 2
      ? Array.from({ length: counts }, (_, at) => at * size)
      : given.grid('offsets').elements.slice(0, given.flag('include_last_offset') ? -1 : undefined)
  const factors = given.has('per_sample_weights') ? given.grid('per_sample_weights').elements : null
  return offsets.flatMap((start, at) => {
    const places = indices.elements.slice(start, offsets[at + 1]).map((row, i) => [row, start + i] as const)
    const kept = places.filter(([row]) => padding === null || row !== positive(padding, rows))
    return Array.from({ length: width }, (_, column) => {
      const terms = kept.map(([row, i]) => weight.elements[row * width + column]! * (factors?.[i] ?? 1))
      if (terms.length === 0) return 0
      if (mode === 'max') return Math.max(...terms)
      return settled(terms, given.out.dtype, (sum) => (mode === 'mean' ? sum / terms.length : sum))
    })
  })
}

export const indexings: Works = {
  __getitem__: getItem,
  __setitem__: setItem,
  index_put: indexPut,
  index_select: indexSelect,
  gather,
  take_along_dim: takeAlongDim,
  take,
  put,
  masked_select: maskedSelect,
  masked_fill: maskedFill,
  masked_scatter: maskedScatter,
  nonzero,
  argwhere: ({ input }) => found(input).flat(),
  where,
  scatter: (given) => scatterBy(given, false),
  scatter_reduce: (given) => scatterBy(given, true),
  scatter_add: (given) => scatter(given, (a, b) => a + b),
  index_add: rows((old, source, alpha) => old + source * alpha),
  index_copy: rows((_, source) => source),
  index_fill: indexFill,
  select_scatter: sliceScatter,
  slice_scatter: sliceScatter,
  fill_diagonal: fillDiagonal,
  one_hot: oneHot,
  embedding,
  embedding_bag: embeddingBag,
}
