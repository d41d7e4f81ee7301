import { ravel, unravel } from '@/lib/explore/format'
import { parseMatrix, type Matrix } from '@/lib/explore/matrix'
import { came, type Said } from '@/lib/explore/operators'
import { digits } from '@/lib/explore/seeded'
import { BatchNorm1d, InstanceNorm1d, InstanceNorm2d } from '@/lib/ops/tables/norm-modules'
import BatchNorm2d from '@/lib/ops/torch/nn/BatchNorm2d'
import GroupNorm from '@/lib/ops/torch/nn/GroupNorm'
import LayerNorm from '@/lib/ops/torch/nn/LayerNorm'
import RMSNorm from '@/lib/ops/torch/nn/RMSNorm'
import { evaluate } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { numel, tensor } from '@/lib/shape/tensor'
import { float, repr, tuple, type Value } from '@/lib/shape/value'

/** Which elements of a small tensor share statistics, what these are, and what comes out. */

export const kinds = ['batch', 'layer', 'instance', 'group', 'rms'] as const
export type Kind = (typeof kinds)[number]

export type NormalisationState = {
  readonly kind: string
  /** An image (N, C, H, W), else a sequence (N, L, C). */
  readonly image: boolean
  readonly N: number
  readonly C: number
  readonly H: number
  readonly W: number
  readonly L: number
  /** How many of the last dimensions: of layer and RMS norm. */
  readonly over: number
  readonly num_groups: number
  readonly eps: number
  readonly affine: boolean
  readonly weight: string
  readonly bias: string
  readonly training: boolean
  readonly momentum: number
  /** How often the batch went through in training. */
  readonly steps: number
  readonly seed: number
  /** The numbers, once one was changed: a row for each of the first two dimensions. */
  readonly x: string
}

/** The largest of each size that is drawn. */
export const most = { N: 3, C: 6, H: 3, W: 3, L: 4, steps: 20 } as const

/** What the elements of one group have in common. `mean` is 0 for RMS norm, and `variance` the mean of squares. */
export interface Statistics {
  readonly mean: number
  /** Divided by n, not n − 1. */
  readonly variance: number
}

/** One channel of batch norm: what this batch says, and what is remembered. */
export interface Running {
  readonly batch: Statistics
  /** Divided by n − 1; this is what is remembered. */
  readonly unbiased: number
  readonly mean: number
  readonly variance: number
}

export interface Normalisation {
  readonly kind: Kind
  /** As it is made: `nn.GroupNorm(2, 4)`. */
  readonly source: string
  readonly names: readonly string[]
  readonly shape: readonly number[]
  readonly x: readonly number[]
  /** The same, a row for each of the first two dimensions. */
  readonly rows: Matrix
  /** For each element the group that it belongs to. */
  readonly groups: readonly number[]
  /** How many elements each group has. */
  readonly count: number
  /** The dimensions within which they lie; of groups of channels, a part of dimension 1. */
  readonly shared: readonly number[]
  /** How many of the last dimensions, where it is these. */
  readonly over: number
  readonly statistics: readonly Statistics[]
  /** The statistics are not those of the batch. */
  readonly isRemembered: boolean
  /** Of every element its own; null: there are none. */
  readonly weight: readonly number[] | null
  readonly bias: readonly number[] | null
  /** For each element the place of its weight. */
  readonly weights: readonly number[]
  readonly eps: number
  /** Before the weights, and after. */
  readonly normalised: readonly number[]
  readonly y: readonly number[]
  readonly running: readonly Running[] | null
  readonly steps: number
  readonly error: Said | null
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const whole = (value: number, low: number, high: number) => clamp(Math.trunc(value) || 0, low, high)

const kindOf = (text: string): Kind => kinds.find((kind) => kind === text) ?? 'batch'

/** Names and sizes of the dimensions. */
export function sizesOf({ image, N, C, H, W, L }: NormalisationState) {
  const given = { N, C, H, W, L }
  const names = image ? (['N', 'C', 'H', 'W'] as const) : (['N', 'L', 'C'] as const)
  return { names, shape: names.map((name) => whole(given[name], 1, most[name])) }
}

/** The numbers as they are: `torch.randint(0, 10, shape)` of the seed, unless one was changed. */
function numbers({ x, seed }: NormalisationState, shape: readonly number[]): readonly number[] {
  const rows = x === '' ? null : parseMatrix(x)
  const isSound = rows?.length === shape[0]! * shape[1]! && rows[0]!.length === numel(shape.slice(2))
  return isSound ? rows.flat().map((one) => clamp(one, -999, 999)) : digits(whole(seed, 0, 9999), numel(shape))
}

/** Of so many weights those that are written; those that are not, as a new layer has them. */
function written(text: string, count: number, usual: number): readonly number[] {
  const row = parseMatrix(text)?.[0] ?? []
  return Array.from({ length: count }, (_, i) => clamp(row[i] ?? usual, -999, 999))
}

/** Everything that is drawn. */
export function normalisation(state: NormalisationState): Normalisation {
  const kind = kindOf(state.kind)
  const { names, shape } = sizesOf(state)
  const isTrailing = kind === 'layer' || kind === 'rms'
  const over = whole(state.over, 1, shape.length - 1)
  const eps = Number.isFinite(state.eps) ? clamp(state.eps, 1e-12, 100) : 1e-5
  const groupCount = whole(state.num_groups, 0, most.C)
  const x = numbers(state, shape)
  const isRemembered = kind === 'batch' && !state.training

  const places = x.map((_, at) => unravel(at, shape))
  const leading = shape.slice(0, -over)
  const groupOf = ([n, c, ...rest]: readonly number[]): number => {
    if (kind === 'batch') return c!
    if (kind === 'instance') return n! * shape[1]! + c!
    if (kind === 'group') return n! * groupCount + Math.floor((c! * groupCount) / shape[1]!)
    return ravel([n!, c!, ...rest].slice(0, -over), leading)
  }
  const groups = places.map(groupOf)
  const groupTotal = Math.max(...groups) + 1
  const members = Array.from({ length: groupTotal }, (_, group) => x.filter((_, at) => groups[at] === group))
  const own = members.map((values) => momentsOf(values, kind === 'rms'))
  const running = kind === 'batch' ? remembered(own, members, state) : null
  const statistics = isRemembered ? running!.map(({ mean, variance }) => ({ mean, variance })) : own

  const weights = places.map((index) => (isTrailing ? ravel(index.slice(-over), shape.slice(-over)) : index[1]!))
  const weightCount = isTrailing ? numel(shape.slice(-over)) : shape[1]!
  const weight = state.affine ? written(state.weight, weightCount, 1) : null
  const bias = state.affine && kind !== 'rms' ? written(state.bias, weightCount, 0) : null

  const normalised = x.map((one, at) => {
    const { mean, variance } = statistics[groups[at]!]!
    return (one - mean) / Math.sqrt(variance + eps)
  })
  const y = normalised.map((one, at) => one * (weight?.[weights[at]!] ?? 1) + (bias?.[weights[at]!] ?? 0))
  const made = moduleOf(kind, state.image, shape, over, groupCount)
  return {
    ...{ kind, names, shape, x, groups, statistics, isRemembered, weight, bias, weights, eps, normalised, y, running },
    ...{ over, shared: sharedDims(kind, shape.length, over), steps: stepsOf(state) },
    rows: Array.from({ length: shape[0]! * shape[1]! }, (_, row) => {
      const width = numel(shape.slice(2))
      return x.slice(row * width, (row + 1) * width)
    }),
    count: members[0]!.length,
    source: `${made.source}, eps=${repr(float(eps))}${argumentsOf(kind, state.affine)})`,
    error: refused(made, shape, eps, state),
  }
}

const stepsOf = ({ steps }: NormalisationState) => whole(steps, 0, most.steps)

function sharedDims(kind: Kind, rank: number, over: number): readonly number[] {
  const dims = Array.from({ length: rank }, (_, dim) => dim)
  if (kind === 'batch') return dims.filter((dim) => dim !== 1)
  return kind === 'instance' ? dims.slice(2) : kind === 'group' ? dims.slice(1) : dims.slice(-over)
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** Of a group with nothing in it, which an invalid number of groups leaves, nothing is known: 0. */
function momentsOf(values: readonly number[], isRms: boolean): Statistics {
  if (values.length === 0) return { mean: 0, variance: 0 }
  const middle = isRms ? 0 : mean(values)
  return { mean: middle, variance: mean(values.map((one) => (one - middle) ** 2)) }
}

/** What batch norm remembers after the batch went through so often in training; it begins with mean 0 and variance 1. */
function remembered(
  own: readonly Statistics[],
  members: readonly (readonly number[])[],
  state: NormalisationState,
): readonly Running[] {
  const momentum = Number.isFinite(state.momentum) ? clamp(state.momentum, 0, 1) : 0.1
  return own.map((batch, channel) => {
    const count = members[channel]!.length
    const unbiased = count > 1 ? (batch.variance * count) / (count - 1) : Number.NaN
    // one value has no variance, so training raises and nothing is remembered
    const steps = count > 1 ? stepsOf(state) : 0
    const kept = (1 - momentum) ** steps
    const mix = (begin: number, now: number) => (steps === 0 ? begin : kept * begin + (1 - kept) * now)
    return { batch, unbiased, mean: mix(0, batch.mean), variance: mix(1, unbiased) }
  })
}

/** Those that are not as usual: instance norm has no weights unless it is asked to, the others have. */
function argumentsOf(kind: Kind, affine: boolean): string {
  if (kind === 'instance') return affine ? ', affine=True' : ''
  return affine ? '' : kind === 'layer' || kind === 'rms' ? ', elementwise_affine=False' : ', affine=False'
}

interface Made {
  readonly spec: Spec
  readonly source: string
  readonly positional: readonly Value[]
}

function moduleOf(kind: Kind, image: boolean, shape: readonly number[], over: number, groupCount: number): Made {
  const channels = shape[1]!
  const sizes = shape.slice(-over)
  const last = sizes.length === 1 ? String(sizes[0]) : `(${sizes.join(', ')})`
  const made = (spec: unknown, source: string, positional: readonly Value[]) => ({
    spec: spec as Spec,
    source: `nn.${source}`,
    positional,
  })
  switch (kind) {
    case 'batch':
      return made(image ? BatchNorm2d : BatchNorm1d, `BatchNorm${image ? 2 : 1}d(${channels}`, [channels])
    case 'instance':
      return made(image ? InstanceNorm2d : InstanceNorm1d, `InstanceNorm${image ? 2 : 1}d(${channels}`, [channels])
    case 'group':
      return made(GroupNorm, `GroupNorm(${groupCount}, ${channels}`, [groupCount, channels])
    default:
      return made(kind === 'layer' ? LayerNorm : RMSNorm, `${kind === 'layer' ? 'Layer' : 'RMS'}Norm(${last}`, [
        sizes.length === 1 ? sizes[0]! : tuple([...sizes]),
      ])
  }
}

/** What PyTorch says where it takes no such input. */
function refused(
  { spec, positional }: Made,
  shape: readonly number[],
  eps: number,
  { affine, training }: NormalisationState,
): Said | null {
  const flag = 'normalized_shape' in (spec as { init: object }).init ? 'elementwise_affine' : 'affine'
  const outcome = came(
    evaluate(spec, {
      init: { positional, keyword: { eps: float(eps), [flag]: affine } },
      call: { positional: [tensor(shape)], keyword: {} },
      training,
    }),
  )
  return outcome.kind === 'error' ? outcome.error : null
}
