import { group } from '@/lib/shape/dtype'
import { numel } from '@/lib/shape/tensor'
import type { Elements, Given, Works } from './given'
import { range, unknown } from './grid'
import { rounded } from './held'

/** Numbers from a start to an end. */

/** Each is the start and so many steps, as a double; in long ones, of the first number of its vector. */
export function arange(given: Given): Elements {
  const { dtype } = given.out
  const isInt = group(dtype) === 'int'
  const [start, step] = [given.number('start', 0), given.number('step', 1)].map(isInt ? Math.trunc : Number)
  const count = numel(given.out.shape)
  const lanes = dtype === 'float32' ? 8 : dtype === 'float64' ? 4 : 1
  const vectors = lanes > 1 ? count - (count % (2 * lanes)) : 0
  return range(count).map((at) => {
    if (at >= vectors) return start! + at * step!
    const lane = at % lanes
    return rounded(start! + (at - lane) * step!, dtype) + lane * step!
  })
}

/** `a * b + c`, rounded once: what a double drops of the product is added at the end. */
function fused(a: number, b: number, c: number): number {
  const high = (of: number) => of * 134217729 - (of * 134217729 - of)
  const [x, y, product] = [high(a), high(b), a * b]
  const rest = x * y - product + x * (b - y) + (a - x) * y + (a - x) * (b - y)
  return product + c + rest
}

/** From both ends towards the middle, each step rounded. Source: ATen/native/cpu/RangeFactoriesKernel.cpp. */
export function points({ out, number }: Pick<Given, 'out'> & { number: (name: string) => number }): Elements {
  const count = numel(out.shape)
  const { dtype } = out
  const isInt = group(dtype) === 'int'
  const round = (value: number) => rounded(value, dtype)
  const [start, end] = ['start', 'end'].map((name) => (isInt ? Math.trunc(number(name)) : round(number(name)))) as [
    number,
    number,
  ]
  if (count === 1) return [start]
  const step = isInt ? Math.fround((end - start) / (count - 1)) : round(round(end - start) / (count - 1))
  return range(count).map((at) => {
    const isLower = at < Math.floor(count / 2)
    const from = isLower ? start : end
    const steps = isLower ? at : count - at - 1
    const way = isLower ? step : -step
    return isInt ? Math.trunc(from + way * steps) : fused(way, steps, from)
  })
}

const linspace = (given: Given): Elements => points({ out: given.out, number: (name) => given.number(name) })

function logspace(given: Given): Elements {
  const base = given.number('base', 10)
  if (group(given.out.dtype) !== 'float') return unknown()
  return linspace(given).map((power) => base ** rounded(power, given.out.dtype))
}

/** Powers of each number, row by row. */
function vander(given: Given): Elements {
  const { elements } = given.grid('x')
  const columns = given.out.shape.at(-1)!
  const isRising = given.flag('increasing')
  return elements.flatMap((x) => {
    const powers = range(columns).map((at) => x ** at)
    return isRising ? powers : powers.reverse()
  })
}

/** Frequencies, those above the middle counted from zero backwards; of real numbers only the former. */
const frequencies =
  (isReal: boolean) =>
  (given: Given): Elements => {
    const n = given.number('n')
    const { dtype, shape } = given.out
    const step = rounded(1 / (n * given.number('d', 1)), dtype)
    return range(numel(shape)).map((at) => rounded((isReal || at < Math.ceil(n / 2) ? at : at - n) * step, dtype))
  }

/** Each dimension is rolled by half of its size. */
const shifted =
  (isBack: boolean) =>
  (given: Given): Elements => {
    const { elements, shape } = given.input
    if (shape.length !== 1) return unknown()
    const size = elements.length
    const by = isBack ? Math.floor(size / 2) : Math.ceil(size / 2)
    return [...elements.slice(by), ...elements.slice(0, by)]
  }

export const spacings: Works = {
  linspace,
  logspace,
  vander,
  'fft.fftfreq': frequencies(false),
  'fft.rfftfreq': frequencies(true),
  'fft.fftshift': shifted(false),
  'fft.ifftshift': shifted(true),
}
