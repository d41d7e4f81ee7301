import type { Part } from './spec'
import { isInt, isModule, isSequence, type Value } from './value'

/** How a layer reads along one dimension: convolutions and poolings. */
export interface Window {
  readonly kernel_size: number
  readonly stride: number
  readonly padding: number
  readonly dilation: number
}

/** What one output of a chain of windows sees along one dimension of the chain's input. */
export interface ReceptiveField {
  /** How many inputs lie between the first and the last that it depends on, both counted. */
  readonly size: number
  /** How far apart the fields of neighbouring outputs are. */
  readonly stride: number
  /** The first input that output 0 sees; negative: it lies in the padding. */
  readonly start: number
}

/** One input sees itself. Source: Araujo et al., Computing Receptive Fields of Convolutional Neural Networks, 2019. */
const itself: ReceptiveField = { size: 1, stride: 1, start: 0 }

export const receptiveField = (chain: readonly Window[]): ReceptiveField =>
  chain.reduce<ReceptiveField>(
    (field, { kernel_size, stride, padding, dilation }) => ({
      size: field.size + dilation * (kernel_size - 1) * field.stride,
      stride: field.stride * stride,
      start: field.start - padding * field.stride,
    }),
    itself,
  )

const sliding = /^torch\.nn\.(Conv|(Max|Avg|LP)Pool)([123])d$/
/** Every output of these depends on the input at its own place alone (of a batch norm in eval mode). */
const isPointwise = ({ spec: { name, category } }: Part) =>
  category === 'activation' || category === 'dropout' || /^torch\.nn\.(Identity|BatchNorm[123]d)$/.test(name)

/**
 * What one output of a module sees of its input, along each spatial dimension: of a convolution, a pooling, or a chain
 * of them in a Sequential. `null`: it sees no window, or one that we do not follow.
 */
export function receptiveFieldsOf(part: Part): readonly ReceptiveField[] | null {
  const chain = chainOf(part)
  if (!chain || chain.length === 0 || chain.some((windows) => windows.length !== chain[0]!.length)) return null
  return chain[0]!.map((_, dim) => receptiveField(chain.map((windows) => windows[dim]!)))
}

/** The windows of each layer, dimension by dimension. */
function chainOf(part: Part): readonly (readonly Window[])[] | null {
  if (isPointwise(part)) return []
  if (part.spec.name === 'torch.nn.Sequential') {
    const inside = isSequence(part.given.args!) ? part.given.args.items : []
    const chains = inside.map((item) => (isModule(item) && item.part ? chainOf(item.part) : null))
    return chains.every((chain) => chain !== null) ? chains.flat() : null
  }
  const rank = Number(sliding.exec(part.spec.name)?.[3])
  const window = rank && windowsOf(rank, part.given)
  return window ? [window] : null
}

function windowsOf(rank: number, { kernel_size, stride, padding, dilation }: Part['given']): readonly Window[] | null {
  const spread = (value: Value | undefined, fallback: number): readonly number[] | null => {
    const items = value === undefined ? fallback : value
    if (isInt(items)) return new Array<number>(rank).fill(items)
    return isSequence(items) && items.items.length === rank && items.items.every(isInt)
      ? (items.items as readonly number[])
      : null
  }
  const kernel = spread(kernel_size, 1)
  const steps = spread(stride ?? kernel_size, 1)
  const gaps = spread(dilation, 1)
  // padding='same' puts the smaller half before
  const before =
    padding === 'same' ? kernel?.map((size, dim) => Math.floor(((gaps?.[dim] ?? 1) * (size - 1)) / 2)) : null
  const pads = before ?? spread(padding === 'valid' ? 0 : padding, 0)
  if (!kernel || !steps || !gaps || !pads) return null
  return kernel.map((size, dim) => ({
    kernel_size: size,
    stride: steps[dim]!,
    padding: pads[dim]!,
    dilation: gaps[dim]!,
  }))
}
