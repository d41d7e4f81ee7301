import type { Step } from '@/lib/shape/trace'
import { asOffset, asPlace, inputNumbers, kernelNumbers, placeIn, placesOf, type Numbers, type Place } from './numbers'
import {
  each,
  fieldOf,
  isInside,
  plus,
  tapsOf,
  total,
  type Cell,
  type Scene,
  type Stop,
  type Sum,
  type Term,
} from './scene'
import { spread, type Mode, type Settings } from './settings'

/** Windows that gather: convolution, pooling, unfold. */

/** Padding before and after each dimension. */
export function sidesOf({ padding, kernel_size, dilation, rank }: Settings): readonly [before: Place, after: Place] {
  if (typeof padding !== 'string') return [asOffset(spread(padding, rank)), asOffset(spread(padding, rank))]
  const [kernel, steps] = [spread(kernel_size, rank), spread(dilation, rank)]
  const totals = kernel.map((size, dim) => (padding === 'same' ? steps[dim]! * (size - 1) : 0))
  const before = totals.map((all) => Math.floor(all / 2))
  return [asOffset(before), asOffset(totals.map((all, dim) => all - before[dim]!))]
}

/** The index that padding shows beyond an edge; null: a number of its own. Every mode but zeros is that of `F.pad`. */
function sourceOf(mode: Mode, at: number, size: number): number | null {
  if (at >= 0 && at < size) return at
  if (mode === 'zeros') return null
  if (mode === 'replicate') return Math.min(Math.max(at, 0), size - 1)
  return mode === 'circular' ? ((at % size) + size) % size : at < 0 ? -at : 2 * (size - 1) - at
}

interface Padded {
  readonly input: Numbers
  readonly before: Place
  readonly after: Place
}

function cellAt({ kind, padding_mode }: Settings, { input, before, after }: Padded, at: Place): Cell {
  const isPadded = at.every((one, dim) => one >= -before[dim]! && one < input.shape[dim]! + after[dim]!)
  if (!isPadded) return { role: 'beyond', value: null, source: null }
  const mode = kind === 'conv' ? padding_mode : 'zeros'
  const found = at.map((one, dim) => sourceOf(mode, one, input.shape[dim]!))
  if (found.some((one) => one === null)) {
    return { role: 'padding', value: kind === 'max' ? -Infinity : 0, source: null }
  }
  const source = placeIn(input.shape, found as unknown as Place)
  return { role: isInside(at, input.shape) ? 'input' : 'padding', value: input.values[source]!, source }
}

/** What the picture has before there is an answer: the padded input, and the first window. */
export function sliding(settings: Settings) {
  const { rank, kind } = settings
  const input = inputNumbers(settings.size, settings.input)
  const [before, after] = sidesOf(settings)
  const kernelSizes = spread(settings.kernel_size, rank)
  const kernel = asPlace(kernelSizes)
  const stride = asPlace(spread(settings.stride ?? (kind === 'conv' || kind === 'unfold' ? [1] : kernelSizes), rank))
  const dilation = asPlace(spread(settings.dilation, rank))
  const reach = each((dim) => dilation[dim] * (kernel[dim] - 1) + 1)
  const first = each((dim) => -before[dim] || 0)
  const padded = each((dim) => input.shape[dim] + after[dim])
  const field = (end: Place) => fieldOf(first, end, (at) => cellAt(settings, { input, before, after }, at))
  return { input, kernel, kernelSizes, stride, dilation, reach, first, padded, field }
}

/** @param output the spatial sizes of the result; of unfold null, for they are not in its shape */
export function slide(settings: Settings, output: Place | null, steps: readonly Step[]): Scene {
  const { kind, rank } = settings
  const { input, kernel, kernelSizes, stride, dilation, reach, first, padded, field: extend } = sliding(settings)
  const outs = output ?? each((dim) => Math.floor((padded[dim] - first[dim] - reach[dim]) / stride[dim]) + 1)
  const originOf = (at: Place) =>
    plus(
      first,
      each((dim) => at[dim] * stride[dim]),
    )
  const dropped = droppedBy(steps, rank).map(({ dim, at }) => {
    return { dim, origin: originOf(each((one) => (one === dim ? at : 0))) }
  })
  const last = originOf(each((dim) => outs[dim] - 1))
  const ends = [
    padded,
    plus(last, reach),
    ...dropped.map(({ dim, origin }) => each((d) => (d === dim ? origin[d] + reach[d] : 0))),
  ]
  const field = extend(each((dim) => Math.max(...ends.map((end) => end[dim]))))
  const stops: readonly Stop[] = placesOf(outs).map((at) => {
    const origin = originOf(at)
    return { origin, taps: tapsOf(field, origin, kernel, dilation) }
  })
  const weights = kind === 'conv' ? kernelNumbers(kind, kernelSizes, settings.kernel) : null
  const all = stops.map((stop) => termsOf(stop, field.cells, weights))
  const sums = kind === 'unfold' ? columns(all) : all.map((terms) => reduced(kind, terms, settings))
  const shape: Place = kind === 'unfold' ? [1, all[0]?.length ?? 0, all.length] : outs
  const common = { kind, rank, input, kernel: weights, field, reach, stops, dropped, sums }
  return { ...common, output: { shape, values: sums.map(({ value }) => value) } }
}

/** The engine works out two sizes where it rounds up; the second may be smaller by a window. */
function droppedBy(steps: readonly Step[], rank: number) {
  const sizes = new Map(steps.map(({ name, value }) => [name, value]))
  const axes = ['D', 'H', rank === 1 ? 'L' : 'W']
  return ([0, 1, 2] as const).flatMap((dim) => {
    const [most, kept] = [sizes.get(`${axes[dim]}_ceil`), sizes.get(`${axes[dim]}_out`)]
    if (most === undefined || kept === undefined) return []
    return Array.from({ length: most - kept }, (_, i) => ({ dim, at: kept + i }))
  })
}

const termsOf = (stop: Stop, cells: readonly Cell[], weights: Numbers | null): Term[] =>
  stop.taps.flatMap(({ cell, offset }) => {
    const { role, value, source } = cells[cell]!
    const weight = weights && weights.values[offset]!
    return value === null ? [] : [{ value, weight, cell, offset, source, isPadding: role === 'padding' }]
  })

function reduced(kind: Settings['kind'], terms: readonly Term[], { count_include_pad }: Settings): Sum {
  if (kind === 'conv') return { rule: 'sum', terms, divisor: null, value: total(terms) }
  if (kind === 'max') return { rule: 'max', terms, divisor: null, value: Math.max(...terms.map(({ value }) => value)) }
  const counted = count_include_pad ? terms : terms.filter(({ isPadding }) => !isPadding)
  return { rule: 'mean', terms: counted, divisor: counted.length, value: Math.fround(total(counted) / counted.length) }
}

/** A row for each place in the window, a column for each window. */
const columns = (all: readonly (readonly Term[])[]): Sum[] =>
  (all[0] ?? []).flatMap((_, row): Sum[] =>
    all.map((terms) => ({ rule: 'copy', terms: [terms[row]!], divisor: null, value: terms[row]!.value })),
  )
