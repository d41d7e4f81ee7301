import { isFloating } from '@/lib/shape/dtype'
import { numel } from '@/lib/shape/tensor'
import { isSequence } from '@/lib/shape/value'
import { several, type Elements, type Given, type Several, type Work, type Works } from './given'
import { build, get, place, range, unknown, type Grid } from './grid'
import { norm } from './reductions'
import { roundingOf } from './pointwise'
import { settled, sums } from './sums'

/** Windows that slide over the last dimensions: pooling, convolution, unfold; and what is put around them. */

/** A number for each dimension, of an int or a tuple. */
const perDim = (given: Given, name: string, n: number, otherwise: number): readonly number[] => {
  const found = given.ints(name)
  if (found === null || found.length === 0) return new Array<number>(n).fill(otherwise)
  return found.length === 1 ? new Array<number>(n).fill(found[0]!) : found
}

interface Window {
  readonly kernel: readonly number[]
  readonly stride: readonly number[]
  readonly padding: readonly number[]
  readonly dilation: readonly number[]
}

function windowOf(given: Given, n: number, kernel = perDim(given, 'kernel_size', n, 1)): Window {
  const strides = given.ints('stride')
  const stride = strides === null || strides.length === 0 ? kernel : perDim(given, 'stride', n, 1)
  return { kernel, stride, padding: perDim(given, 'padding', n, 0), dilation: perDim(given, 'dilation', n, 1) }
}

/** The places in the input, dimension by dimension, that a window at `index` looks at; null outside of it. */
function seen(
  { kernel, stride, padding, dilation }: Window,
  sizes: readonly number[],
  index: readonly number[],
): (readonly number[] | null)[] {
  const starts = index.map((one, dim) => one * stride[dim]! - padding[dim]!)
  const found: (readonly number[] | null)[] = []
  build(kernel, (offset) => {
    const at = offset.map((one, dim) => starts[dim]! + one * dilation[dim]!)
    found.push(at.every((one, dim) => one >= 0 && one < sizes[dim]!) ? at : null)
    return 0
  })
  return found
}

const inside = (of: readonly (readonly number[] | null)[]) => of.filter((at) => at !== null)

/** The largest of some places, and the first place where it is. */
function largest(
  of: Grid,
  before: readonly number[],
  places: readonly (readonly number[])[],
  sizes: readonly number[],
) {
  let best: readonly [number, number] | null = null
  for (const at of places) {
    const value = get(of, [...before, ...at])
    if (best === null || value > best[0] || Number.isNaN(value)) best = [value, place(sizes, at)]
  }
  return best ?? unknown()
}

const maxima = (given: Given, placesOf: (index: readonly number[]) => readonly (readonly number[])[], n: number) => {
  const { input, out, results } = given
  const sizes = input.shape.slice(-n)
  const found: (readonly [number, number])[] = []
  build(out.shape, (index) => {
    found.push(largest(input, index.slice(0, -n), placesOf(index.slice(-n)), sizes))
    return 0
  })
  const values = found.map(([value]) => value)
  return results.length > 1
    ? several(
        values,
        found.map(([, at]) => at),
      )
    : values
}

const maxPool =
  (n: number): Work =>
  (given): Elements | Several => {
    const window = windowOf(given, n)
    const sizes = given.input.shape.slice(-n)
    return maxima(given, (index) => inside(seen(window, sizes, index)), n)
  }

/** What is padded counts, unless it is told not to; what is beyond it never does. */
const averagePool =
  (n: number): Work =>
  (given) => {
    const { input, out } = given
    const window = windowOf(given, n)
    const sizes = input.shape.slice(-n)
    const isPadCounted = given.flag('count_include_pad', true)
    const divisor = given.has('divisor_override') ? given.number('divisor_override') : null
    if (divisor !== null && divisor < 0) return unknown()
    const padded = sizes.map((size, dim) => size + 2 * window.padding[dim]!)
    const round = roundingOf(out.dtype)
    return build(out.shape, (index) => {
      const [before, at] = [index.slice(0, -n), index.slice(-n)]
      const places = inside(seen(window, sizes, at))
      const counted = isPadCounted
        ? inside(seen({ ...window, padding: window.padding.map(() => 0) }, padded, at)).length
        : places.length
      const sum = places.reduce((all, one) => round(all + get(input, [...before, ...one])), 0)
      return sum / (divisor ?? counted)
    })
  }

/** The parts that an input is divided into. */
const parts = (sizes: readonly number[], outs: readonly number[], index: readonly number[]): (readonly number[])[] => {
  const ranges = sizes.map((size, dim) => {
    const start = Math.floor((index[dim]! * size) / outs[dim]!)
    const end = Math.ceil(((index[dim]! + 1) * size) / outs[dim]!)
    return range(end - start).map((one) => start + one)
  })
  return ranges.reduce<(readonly number[])[]>((all, one) => all.flatMap((at) => one.map((next) => [...at, next])), [[]])
}

const adaptive =
  (n: number, isMax: boolean): Work =>
  (given) => {
    const { input, out } = given
    const [sizes, outs] = [input.shape.slice(-n), out.shape.slice(-n)]
    if (isMax) return maxima(given, (index) => parts(sizes, outs, index), n)
    const round = roundingOf(out.dtype)
    const dims = range(input.shape.length).slice(-n)
    if (outs.every((size) => size === 1)) return sums(input, dims, out.dtype).map((sum) => sum / numel(sizes))
    return build(out.shape, (index) => {
      const places = parts(sizes, outs, index.slice(-n))
      return places.reduce((all, one) => round(all + get(input, [...index.slice(0, -n), ...one])), 0) / places.length
    })
  }

const lpPool =
  (n: number): Work =>
  (given) => {
    const { input, out } = given
    const window = { ...windowOf(given, n), padding: new Array<number>(n).fill(0) }
    const p = given.number('norm_type')
    if (given.flag('ceil_mode') || p <= 0 || !isFloating(input.dtype)) return unknown()
    return build(out.shape, (index) => {
      const places = inside(seen(window, input.shape.slice(-n), index.slice(-n)))
      const values = places.map((one) => get(input, [...index.slice(0, -n), ...one]))
      return values.some((value) => value < 0) ? unknown() : norm(values, p)
    })
  }

/** Each output channel: its kernel over its group of input channels. */
const convolution =
  (n: number): Work =>
  (given) => {
    const { input, out } = given
    const weight = given.grid('weight')
    const bias = given.parameter('bias')?.elements
    if (given.text('padding_mode', 'zeros') !== 'zeros') return unknown()
    const kernel = weight.shape.slice(2)
    const window = { ...windowOf(given, n, kernel), stride: perDim(given, 'stride', n, 1) }
    const [outs, perGroup] = weight.shape as [number, number]
    const groupSize = outs / given.number('groups', 1)
    const sizes = input.shape.slice(-n)
    if (numel(out.shape) * perGroup * numel(kernel) > 1_000_000) return unknown()
    return build(out.shape, (index) => {
      const before = index.slice(0, -n - 1)
      const channel = index.at(-n - 1)!
      const places = seen(window, sizes, index.slice(-n))
      const first = Math.floor(channel / groupSize) * perGroup
      const terms = [bias?.[channel] ?? 0]
      for (const one of range(perGroup)) {
        places.forEach((at, tap) => {
          if (at === null) return
          const factor = weight.elements[(channel * perGroup + one) * places.length + tap]!
          terms.push(factor * get(input, [...before, first + one, ...at]))
        })
      }
      return settled(terms, out.dtype)
    })
  }

/** Each input element spreads its kernel over the output. */
const transposedConvolution =
  (n: number): Work =>
  (given) => {
    const { input, out } = given
    const weight = given.grid('weight')
    const bias = given.parameter('bias')?.elements
    const kernel = weight.shape.slice(2)
    const window = { ...windowOf(given, n, kernel), stride: perDim(given, 'stride', n, 1) }
    const perGroup = weight.shape[1]!
    const insPerGroup = weight.shape[0]! / given.number('groups', 1)
    const sizes = input.shape.slice(-n)
    if (numel(out.shape) * insPerGroup * numel(kernel) > 1_000_000) return unknown()
    return build(out.shape, (index) => {
      const before = index.slice(0, -n - 1)
      const channel = index.at(-n - 1)!
      const [group, own] = [Math.floor(channel / perGroup), channel % perGroup]
      const terms = [bias?.[channel] ?? 0]
      build(kernel, (offset, tap) => {
        const at = offset.map((one, dim) => {
          const from = index.at(dim - n)! + window.padding[dim]! - one * window.dilation[dim]!
          return from / window.stride[dim]!
        })
        if (!at.every((one, dim) => Number.isInteger(one) && one >= 0 && one < sizes[dim]!)) return 0
        for (const one of range(insPerGroup)) {
          const from = group * insPerGroup + one
          const factor = weight.elements[(from * perGroup + own) * numel(kernel) + tap]!
          terms.push(factor * get(input, [...before, from, ...at]))
        }
        return 0
      })
      return settled(terms, out.dtype)
    })
  }

/** Columns put back: what lies in several windows is added up. */
function fold(given: Given): Elements {
  const { input, out } = given
  const window = { ...windowOf(given, 2), stride: perDim(given, 'stride', 2, 1) }
  const sizes = perDim(given, 'output_size', 2, 1)
  const taps = numel(window.kernel)
  const [rows, columns] = sizes.map((size, dim) => {
    const reach = window.dilation[dim]! * (window.kernel[dim]! - 1) + 1
    return Math.floor((size + 2 * window.padding[dim]! - reach) / window.stride[dim]!) + 1
  }) as [number, number]
  const elements = new Array<number>(numel(out.shape)).fill(0)
  const before = input.shape.length === 3 ? [input.shape[0]!] : []
  const channels = input.shape.at(-2)! / taps
  const round = roundingOf(out.dtype)
  const spots = range(rows * columns).map((block) =>
    seen(window, sizes, [Math.floor(block / columns), block % columns]),
  )
  for (const tap of range(taps)) {
    spots.forEach((all, block) => {
      const spot = all[tap]
      if (!spot) return
      build([...before, channels], (index) => {
        const from = [...index.slice(0, -1), index.at(-1)! * taps + tap, block]
        const to = place(out.shape, [...index, ...spot])
        return (elements[to] = round(elements[to]! + get(input, from)))
      })
    })
  }
  return elements
}

/** Each at the place that pooling found it at, zeros elsewhere. */
const unpool =
  (n: number): Work =>
  (given) => {
    const { input, out } = given
    const indices = given.grid('indices')
    const elements = new Array<number>(numel(out.shape)).fill(0)
    const [from, to] = [numel(input.shape.slice(-n)), numel(out.shape.slice(-n))]
    input.elements.forEach((one, at) => (elements[Math.floor(at / from) * to + indices.elements[at]!] = one))
    return elements
  }

/** Every window as a column. */
function unfold(given: Given): Elements {
  const { input, out } = given
  const window = { ...windowOf(given, 2), stride: perDim(given, 'stride', 2, 1) }
  const sizes = input.shape.slice(-2)
  const [taps, columns] = [
    numel(window.kernel),
    sizes.map((size, dim) => {
      const reach = window.dilation[dim]! * (window.kernel[dim]! - 1) + 1
      return Math.floor((size + 2 * window.padding[dim]! - reach) / window.stride[dim]!) + 1
    }),
  ]
  return build(out.shape, (index) => {
    const [row, block] = index.slice(-2) as [number, number]
    const at = [Math.floor(block / columns[1]!), block % columns[1]!]
    const tap = seen(window, sizes, at)[row % taps]!
    return tap ? get(input, [...index.slice(0, -2), Math.floor(row / taps), ...tap]) : 0
  })
}

/** Where an element of the padded tensor comes from; null: from nowhere. */
const sources: Readonly<Record<string, (at: number, size: number) => number | null>> = {
  constant: (at, size) => (at >= 0 && at < size ? at : null),
  reflect: (at, size) => (at < 0 ? -at : at >= size ? 2 * (size - 1) - at : at),
  replicate: (at, size) => Math.min(Math.max(at, 0), size - 1),
  circular: (at, size) => ((at % size) + size) % size,
}

function padded({ input, out }: Given, pads: readonly number[], mode: string, value: number): Elements {
  const rank = input.shape.length
  const from = sources[mode] ?? unknown()
  const before = range(rank).map((dim) => pads[2 * (rank - 1 - dim)] ?? 0)
  return build(out.shape, (index) => {
    const at = index.map((one, dim) => from(one - before[dim]!, input.shape[dim]!))
    return at.every((one) => one !== null) ? get(input, at) : value
  })
}

const pad: Work = (given) =>
  padded(given, given.ints('pad') ?? unknown(), given.text('mode', 'constant'), given.number('value', 0))

/** A module that pads its last dimensions, all alike where it is given one number. */
const padding =
  (n: number, mode: string): Work =>
  (given) => {
    const value = given.value('padding')
    const pads = isSequence(value!) ? given.ints('padding')! : new Array<number>(2 * n).fill(given.number('padding'))
    return padded(given, pads, mode, given.number('value', 0))
  }

const perRank = (name: string, make: (n: number) => Work, suffix = ''): Works =>
  Object.fromEntries([1, 2, 3].map((n) => [`${name}${n}d${suffix}`, make(n)]))

export const windows: Works = {
  ...perRank('max_pool', maxPool),
  ...perRank('max_pool', maxPool, '_with_indices'),
  ...perRank('avg_pool', averagePool),
  ...perRank('adaptive_avg_pool', (n) => adaptive(n, false)),
  ...perRank('adaptive_max_pool', (n) => adaptive(n, true)),
  ...perRank('adaptive_max_pool', (n) => adaptive(n, true), '_with_indices'),
  ...perRank('lp_pool', lpPool),
  ...perRank('conv', convolution),
  ...perRank('nn.ZeroPad', (n) => padding(n, 'constant')),
  ...perRank('nn.ConstantPad', (n) => padding(n, 'constant')),
  ...perRank('nn.ReflectionPad', (n) => padding(n, 'reflect')),
  ...perRank('nn.ReplicationPad', (n) => padding(n, 'replicate')),
  ...perRank('nn.CircularPad', (n) => padding(n, 'circular')),
  ...perRank('conv_transpose', transposedConvolution),
  ...perRank('max_unpool', unpool),
  unfold,
  fold,
  pad,
}
