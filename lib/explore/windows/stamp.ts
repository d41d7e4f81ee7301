import { asOffset, asPlace, inputNumbers, kernelNumbers, placesOf, type Place } from './numbers'
import { each, fieldOf, isInside, plus, tapsOf, total, type Scene, type Stop, type Sum, type Term } from './scene'
import { spread, type Settings } from './settings'

/**
 * A transposed convolution: every number of the input lays the kernel over the output, times itself. The field is the
 * whole that comes of it, in the coordinates of the output; `padding` crops it, `output_padding` adds at its end.
 */
export function stamp(settings: Settings, output: Place): Scene {
  const { kind, rank } = settings
  const input = inputNumbers(settings.size, settings.input)
  const kernelSizes = spread(settings.kernel_size, rank)
  const kernel = kernelNumbers(kind, kernelSizes, settings.kernel)
  const [stride, dilation] = [settings.stride ?? [1], settings.dilation].map((sizes) => asPlace(spread(sizes, rank)))
  const [padding, added] = [settings.padding as readonly number[], settings.output_padding].map((sizes) =>
    asOffset(spread(sizes, rank)),
  )
  const reach = each((dim) => dilation![dim] * (kernel.shape[dim] - 1) + 1)
  const first = each((dim) => -padding![dim] || 0)
  const originOf = (at: Place) =>
    plus(
      first,
      each((dim) => at[dim] * stride![dim]),
    )
  const spreadEnd = plus(originOf(each((dim) => input.shape[dim] - 1)), reach)
  const end = each((dim) => Math.max(spreadEnd[dim], output[dim]))
  const bare = fieldOf(first, end, () => ({ role: 'kept', value: null, source: null }))
  const stops: readonly Stop[] = placesOf(input.shape).map((at) => {
    const origin = originOf(at)
    return { origin, taps: tapsOf(bare, origin, kernel.shape, dilation!) }
  })

  const terms = bare.cells.map((): Term[] => [])
  stops.forEach(({ taps }, source) => {
    for (const { cell, offset } of taps) {
      const [value, weight] = [input.values[source]!, kernel.values[offset]!]
      terms[cell]!.push({ value, weight, cell, offset, source, isPadding: false })
    }
  })
  const sums = terms.map((one): Sum => ({ rule: 'sum', terms: one, divisor: null, value: total(one) }))
  const without = each((dim) => output[dim] - added![dim])
  const places = placesOf(bare.shape).map((at) => plus(at, first))
  const roleAt = (at: Place) => (!isInside(at, output) ? 'cropped' : isInside(at, without) ? 'kept' : 'extra')
  const cells = places.map((at, cell) => ({ role: roleAt(at), value: sums[cell]!.value, source: null }) as const)
  const kept = sums.filter((_, cell) => cells[cell]!.role !== 'cropped')
  return {
    ...{ kind, rank, input, kernel, reach, stops, sums, dropped: [] },
    field: { ...bare, cells },
    output: { shape: output, values: kept.map(({ value }) => value) },
  }
}

/** What stands in each cell when only the stamps up to `stop` were laid; null: none has reached it yet. */
export const laidUpTo = ({ sums }: Scene, stop: number): readonly (number | null)[] =>
  sums.map(({ terms }) => {
    const laid = terms.filter(({ source }) => source! <= stop)
    return laid.length === 0 ? null : total(laid)
  })
