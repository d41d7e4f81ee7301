import { channelsLastStrides, contiguousStrides, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { isFloating, type DType } from '@/lib/shape/dtype'
import { float, list, repr, type Value } from '@/lib/shape/value'
import { layouts, type Layout } from './field'

const swapped = <T>(items: readonly T[]): T[] => [...items.slice(0, -2), items.at(-1)!, items.at(-2)!]

/** The strides of a layout; `null` where a shape cannot have it. */
export function stridesOf(shape: readonly number[], layout: Layout): readonly number[] | null {
  if (layout === 'contiguous') return contiguousStrides(shape)
  if (layout === 'channels_last') return [4, 5].includes(shape.length) ? channelsLastStrides(shape) : null
  return shape.length < 2 ? null : swapped(contiguousStrides(swapped(shape)))
}

/** The layout of a tensor that a form can show with a choice; `null` for any other. */
export function layoutOf({ shape, strides }: Tensor): Layout | null {
  const same = (other: readonly number[] | null) => other?.every((stride, dim) => stride === strides[dim])
  return layouts.find((layout) => same(stridesOf(shape, layout))) ?? null
}

/** `(4, 3, 224, 224)` as a field holds it: `4, 3, 224, 224`; a scalar's is `()`. */
export const shapeText = (shape: readonly number[]): string => (shape.length === 0 ? '()' : shape.join(', '))

export const makeTensor = (shape: readonly number[], dtype: DType, layout: Layout): Tensor | null => {
  const strides = stridesOf(shape, layout)
  return strides && tensor(shape, { dtype, strides })
}

const isPlain = ({ values, requires_grad, offset }: Tensor) => values === undefined && !requires_grad && offset === 0

/** Shape, dtype and one of `layouts` say all there is to say. */
export function isShapeEnough(of: Tensor, layouts: readonly Layout[]): boolean {
  const layout = layoutOf(of)
  return isPlain(of) && layout !== null && layouts.includes(layout)
}

/** Nested lists of a tensor's known values. */
function nested({ shape, values, dtype }: Tensor): Value {
  const item = (value: number): Value => (dtype === 'bool' ? value !== 0 : isFloating(dtype) ? float(value) : value)
  const build = (dim: number, start: number): Value => {
    if (dim === shape.length) return item(values![start]!)
    const step = numel(shape.slice(dim + 1))
    return list(Array.from({ length: shape[dim]! }, (_, i) => build(dim + 1, start + i * step)))
  }
  return build(0, 0)
}

/**
 * A Python expression that makes such a tensor.
 *
 * @param style `strided`: what a field reads back, without methods
 */
export function creation(of: Tensor, style: 'readable' | 'strided' = 'readable'): string {
  const { shape, strides, dtype, requires_grad, values } = of
  const inferred = values === undefined ? 'float32' : dtype === 'int64' || dtype === 'bool' ? dtype : 'float32'
  const options = `${dtype === inferred ? '' : `, dtype=torch.${dtype}`}${requires_grad ? ', requires_grad=True' : ''}`
  if (values !== undefined && numel(shape) > 0) return `torch.tensor(${repr(nested(of))}${options})`
  const made = (sizes: readonly number[]) =>
    `torch.${isFloating(dtype) ? 'randn' : 'zeros'}(${sizes.length === 0 ? '()' : sizes.join(', ')}${options})`
  const layout = layoutOf(of)
  if (layout === 'contiguous') return made(shape)
  switch (style === 'readable' && layout) {
    case 'transposed':
      return `${made(swapped(shape))}.transpose(-2, -1)`
    case 'channels_last':
      return `${made(shape)}.to(memory_format=torch.channels_last${shape.length === 5 ? '_3d' : ''})`
    default:
      return `torch.empty_strided(${repr({ kind: 'tuple', items: shape })}, ${repr({ kind: 'tuple', items: strides })}${options})`
  }
}
