import { arithmetic } from '@/lib/shape/arithmetic'
import { truth, withAttribute } from '@/lib/shape/builtins'
import { group } from '@/lib/shape/dtype'
import { raise, Unmodelled } from '@/lib/shape/error'
import { tensorsIn } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import {
  asNumber,
  isComplex,
  isInt,
  isNumber,
  isSequence,
  isTensor,
  list,
  repr,
  str,
  typeName,
  type Value,
} from '@/lib/shape/value'
import { adaptiveAverage, adaptiveAverageErrors } from '@/lib/ops/families/pooling/adaptive'
import { namesOf, sizesBy, upsample, upsampleErrors, type Upsample } from './upsampling'
import type { Rank } from '@/lib/ops/families/window/window'

/** `torch.nn.functional.interpolate`. Source: torch/nn/functional.py. */

const format = '(N, C, d1, d2, ...,dK) format'

/** Whatever the mode is, and the mode that does not look at corners, `nearest`. */
export const nearestErrors = {
  both: ['ValueError', 'only one of size or scale_factor should be defined'],
  size_length: [
    'ValueError',
    `Input and output must have the same number of spatial dimensions, but got input with spatial dimensions of {own} and output size of {given}. Please provide input tensor in ${format} and output size in (o1, o2, ...,oK) format.`,
  ],
  size_type: [
    'TypeError',
    'expected size to be one of int or Tuple[int] or Tuple[int, int] or Tuple[int, int, int], but got size with types [{types}]',
  ],
  scale_length: [
    'ValueError',
    `Input and scale_factor must have the same number of spatial dimensions, but got input with spatial dimensions of {own} and scale_factor of shape {given}. Please provide input tensor in ${format} and scale_factor in (s1, s2, ...,sK) format.`,
  ],
  neither: ['ValueError', 'either size or scale_factor should be defined'],
  unsupported: [
    'NotImplementedError',
    'Input Error: Only 3D, 4D and 5D input Tensors supported (got {rank}D) for the modes: nearest | linear | bilinear | bicubic | trilinear | lanczos | area | nearest-exact (got {mode})',
  ],
  ...upsampleErrors,
} as const

export const bilinearErrors = {
  ...nearestErrors,
  mode_rank: ['NotImplementedError', 'Got {rank}D input, but {mode} mode needs {needed}D input'],
} as const

/** Those of `upsample`, of `Upsample` and of `interpolate`. */
export const anyModeErrors = {
  align_corners: [
    'ValueError',
    'align_corners option can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear',
  ],
  ...bilinearErrors,
  lanczos_corners: ['ValueError', 'Lanczos mode does not support align_corners=True'],
  lanczos_antialias: ['ValueError', 'Lanczos mode requires antialias=True'],
} as const
export const recomputingErrors = {
  ...anyModeErrors,
  recompute: ['ValueError', 'recompute_scale_factor is not meaningful with an explicit size.'],
} as const
export const modeErrors = {
  ...recomputingErrors,
  antialias: [
    'ValueError',
    'Anti-alias option is restricted to bilinear, bicubic, and lanczos modes and requires a 4-D tensor as input',
  ],
} as const

type Errors = Trace<keyof typeof modeErrors>

export interface Interpolation {
  readonly input: Value
  readonly size?: Value
  readonly scale_factor?: Value
  readonly mode?: Value
  readonly align_corners?: Value
  readonly recompute_scale_factor?: Value
  readonly antialias?: Value
}

const plain: readonly Value[] = ['nearest', 'area', 'nearest-exact']
const smoothed: readonly Value[] = ['bilinear', 'bicubic', 'lanczos']

export function interpolate(of: Interpolation, t: Trace<string>): Tensor {
  const { size = null, scale_factor = null, mode = 'nearest', recompute_scale_factor = null } = of
  const trace = t as Errors
  // the message would print the values of tensors
  if (tensorsIn([mode]).length > 0) return t.unknown()
  const isPlain = plain.includes(mode)
  const given = of.align_corners ?? null
  trace.check(!isPlain || given === null, 'align_corners')
  const input = withAttribute(of.input, 'dim')
  const rank = input.shape.length
  trace.check(size === null || scale_factor === null, 'both')
  const factors = size === null ? factorsOf(input, scale_factor, trace) : null
  const sizes = size === null ? null : sizesOf(input, size, trace)
  const isRecomputed = recompute_scale_factor !== null && truth(recompute_scale_factor)
  trace.check(!isRecomputed || size === null, 'recompute')
  const isCut = factors !== null && (isRecomputed || mode === 'area')
  const output = isCut ? recomputed(input, factors, t) : sizes
  const antialias = truth(of.antialias ?? false)
  trace.check(!antialias || (smoothed.includes(mode) && rank === 4), 'antialias')
  const left = isCut ? null : factors
  if (mode === 'area' && rank >= 3 && rank <= 5) return area((rank - 2) as Rank, input, output!, t)
  const corners = isPlain ? [] : [given ?? false]
  if (mode === 'lanczos' && rank === 4) {
    trace.check(!truth(corners[0]!), 'lanczos_corners')
    trace.check(antialias, 'lanczos_antialias')
  }
  const found = functionOf(mode, rank, antialias, trace)
  return upsample(found, [input, output, ...corners, left], trace)
}

const ownSizes = (input: Tensor) => repr(list(input.shape.slice(2)))
const each = (input: Tensor, value: Value) => list(new Array<Value>(Math.max(input.shape.length - 2, 0)).fill(value))
const counts = (value: Value, input: Tensor) => isSequence(value) && value.items.length !== input.shape.length - 2

function sizesOf(input: Tensor, size: Value, t: Errors): Value {
  if (!isSequence(size)) return each(input, size)
  if (counts(size, input)) {
    if (size.items.some(isTensor)) t.unknown()
    t.fail('size_length', { own: ownSizes(input), given: repr(size) })
  }
  t.check(size.items.every(isInteger), 'size_type', { types: size.items.map(classOf).join(', ') })
  return size
}

const isInteger = (value: Value) =>
  isInt(value) || typeof value === 'boolean' || (isTensor(value) && group(value.dtype) !== 'float')

const classOf = (value: Value) => {
  const name = typeName(value)
  return `<class '${isTensor(value) ? `torch.${name}` : name}'>`
}

function factorsOf(input: Tensor, scale_factor: Value, t: Errors): Value {
  t.check(scale_factor !== null, 'neither')
  if (!isSequence(scale_factor)) return each(input, scale_factor)
  if (counts(scale_factor, input)) {
    if (scale_factor.items.some(isTensor)) t.unknown()
    t.fail('scale_length', { own: ownSizes(input), given: repr(scale_factor) })
  }
  return scale_factor
}

/** `[int(size * factor) …]` in Python. */
function recomputed(input: Tensor, factors: Value, t: Trace<string>): Value {
  const own = input.shape.slice(2)
  const items = isSequence(factors) ? factors.items : []
  const numbers = items.map((factor, i) => toInt(own[i]!, factor))
  const scale_factor = items.map((factor) => (isNumber(factor) ? asNumber(factor) : 0))
  const names = namesOf[own.length] ?? []
  return list(items.length === 0 ? [] : names.length === 0 ? numbers : sizesBy(names, own, scale_factor, t))
}

function toInt(size: number, factor: Value): number {
  if (isComplex(factor)) throw new Unmodelled()
  const product = arithmetic(size, '*', factor)
  if (!isNumber(product)) {
    if (typeof product !== 'string')
      return raise(
        'TypeError',
        'scale_factor',
        `int() argument must be a string, a bytes-like object or a real number, not '${typeName(product)}'`,
      )
    if (/\d/.test(product)) throw new Unmodelled()
    return raise('ValueError', 'scale_factor', `invalid literal for int() with base 10: ${repr(product)}`)
  }
  const number = asNumber(product)
  if (Number.isNaN(number)) return raise('ValueError', 'scale_factor', 'cannot convert float NaN to integer')
  if (!Number.isFinite(number))
    return raise('OverflowError', 'scale_factor', 'cannot convert float infinity to integer')
  return Math.trunc(number)
}

function area(n: Rank, input: Tensor, output_size: Value, t: Trace<string>): Tensor {
  const name = `torch.nn.functional.adaptive_avg_pool${n}d`
  return adaptiveAverage(n, input, output_size, t.within({ name, errors: adaptiveAverageErrors(n) }))
}

const linear: Readonly<Record<string, Rank>> = { linear: 1, bilinear: 2, trilinear: 3 }

function functionOf(mode: Value, dims: number, isAntialias: boolean, t: Errors): Upsample {
  const rank = (dims - 2) as Rank
  const isRank = rank >= 1 && rank <= 3
  if (isRank && mode === 'nearest') return { fn: `upsample_nearest${rank}d`, rank, interpolation: 'nearest' }
  if (isRank && mode === 'nearest-exact')
    return { fn: `_upsample_nearest_exact${rank}d`, rank, interpolation: 'nearest' }
  const needed = typeof mode === 'string' ? linear[mode] : undefined
  if (isRank && needed !== undefined) {
    t.check(needed === rank, 'mode_rank', { rank: dims, mode: str(mode), needed: needed + 2 })
    const fn = isAntialias ? `_upsample_${str(mode)}${rank}d_aa` : `upsample_${str(mode)}${rank}d`
    return { fn, rank, interpolation: 'linear', isAntialias }
  }
  const isKnown = rank === 2 && (mode === 'bicubic' || mode === 'lanczos')
  t.check(isKnown, 'unsupported', { rank: dims, mode: str(mode) })
  const fn = isAntialias ? `_upsample_${str(mode)}2d_aa` : `upsample_${str(mode)}2d`
  return { fn, rank: 2, interpolation: 'cubic', isAntialias }
}
