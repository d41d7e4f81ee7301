import { tensor as aTensor, tensors, unchecked } from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { isFloating, legacyType, promote, scalarType } from '@/lib/shape/dtype'
import { checkOperator } from '@/lib/shape/operator'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import type { Box } from '@/lib/numeric/roi'
import { dimensionErrors } from '@/lib/ops/families/dimensions'
import { parameterErrors } from '@/lib/ops/families/module/parameter'

/** Regions of a feature map at one size. Source: torchvision 0.14.1, ops/_utils.py and csrc/ops/cpu/roi_*_kernel.cpp. */

export const roiInput = unchecked(aTensor([1, 256, 50, 50]))
/** All boxes in one tensor, the image's number first; or a tensor for each image. */
export const roiBoxes = {
  together: unchecked(aTensor([3, 5])),
  apart: { ...unchecked(tensors([[3, 4]])), type: 'list of Tensors' },
}

export const roiErrors = <const F extends string>(fn: F) =>
  ({
    boxes_tensor: ['AssertionError', 'The boxes tensor shape is not correct as Tensor[K, 5]'],
    boxes_list: ['AssertionError', 'The shape of the tensor in the boxes list is not correct as List[Tensor[L, 4]]'],
    dtype: [
      'RuntimeError',
      `Expected tensor for argument #1 'input' to have the same type as tensor for argument #2 'rois'; but type {input} does not equal {boxes} (while checking arguments for ${fn}_forward_kernel)`,
    ],
    rank: dimensionErrors.dim,
    boxes_kind: ['AssertionError', 'boxes is expected to be a Tensor[L, 5] or a List[Tensor[K, 4]]'],
    no_boxes: ['RuntimeError', 'torch.cat(): expected a non-empty list of Tensors'],
    output_size: ['IndexError', 'tuple index out of range'],
    negative_size: parameterErrors.negative_size,
    no_dimensions: ['IndexError', 'Dimension specified as 1 but tensor has no dimensions'],
    no_input: ['RuntimeError', 'tensor does not have a device'],
    kernel_dtype: ['RuntimeError', `"${fn}_forward_kernel" not implemented for '{dtype}'`],
  }) as const

type Errors = Trace<keyof ReturnType<typeof roiErrors>>

interface Given {
  readonly input: Value
  readonly boxes: Value
  readonly output_size: Value
}

/**
 * (N, C, H, W) and K boxes → (K, C, H_out, W_out).
 *
 * @param declaration the schema of the C++ operator
 * @param rest its arguments after the first two, except for the output's height and width: before and after them
 */
export function regions(
  declaration: string,
  { input, boxes, output_size }: Given,
  rest: readonly [before: readonly Value[], after: readonly Value[]],
  t: Errors,
): Tensor {
  const listed = checkBoxes(boxes, t)
  const pair = sizePair(output_size, t)
  checkOperator(declaration, [input, listed[0]!, ...rest[0], ...pair, ...rest[1]])
  if (!isTensor(input)) return t.fail('no_input')

  const { shape, dtype } = input
  const boxType = listed.map((one) => one.dtype).reduce(promote)
  t.check(dtype === boxType, 'dtype', { input: legacyType(dtype), boxes: legacyType(boxType) })
  for (const dim of [1, 2, 3]) checkDimension(shape, dim, t)
  const K = countBoxes(boxes, listed, t)
  const output = { output_size: pair.map(Number) }
  const out = [K, shape[1]!, t.size('H_out', 'output_size[0]', output), t.size('W_out', 'output_size[1]', output)]
  const negative = out.find((size) => size < 0)
  if (negative !== undefined) t.fail('negative_size', { size: negative, sizes: out })
  t.check(numel(out) === 0 || (isFloating(dtype) && dtype !== 'bfloat16'), 'kernel_dtype', { dtype: scalarType(dtype) })
  if (numel(out) > 0 && readsOutside(shape, boxes, listed)) t.unknown()
  return tensor(out, { dtype, requires_grad: needsGrad(dtype, [input, ...listed]) })
}

/** All tensors of boxes, each (K, 5) by itself or (L, 4) in a list. */
function checkBoxes(boxes: Value, t: Errors): readonly Tensor[] {
  if (isTensor(boxes)) {
    checkDimension(boxes.shape, 1, t)
    t.check(boxes.shape[1] === 5, 'boxes_tensor')
    return [boxes]
  }
  if (!isSequence(boxes)) return t.fail('boxes_kind')
  const listed = boxes.items.map((one) => {
    if (!isTensor(one)) return noAttribute(one, 'size')
    checkDimension(one.shape, 1, t)
    t.check(one.shape[1] === 4, 'boxes_list')
    return one
  })
  t.check(listed.length > 0, 'no_boxes')
  if (listed.length > 1 && listed.some(({ shape }) => shape.length > 2)) t.unknown()
  return listed
}

function countBoxes(boxes: Value, listed: readonly Tensor[], t: Errors): number {
  if (isTensor(boxes)) return t.size('K', 'boxes[0]', { boxes: boxes.shape })
  const counts = Object.fromEntries(listed.map(({ shape }, image) => [`L_${image}`, shape[0]!]))
  return t.size('K', Object.keys(counts).join(' + '), counts)
}

/** `tensor.size(dim)` */
function checkDimension({ length: rank }: readonly number[], dim: number, t: Errors) {
  t.check(rank > 0, 'no_dimensions')
  t.check(dim < rank, 'rank', { low: -rank, high: rank - 1, dim })
}

/** `_pair`: anything that can be iterated over becomes a tuple, whatever its length. */
function sizePair(size: Value, t: Errors): readonly [Value, Value] {
  if (isTensor(size)) t.unknown()
  const items = isSequence(size) ? size.items : typeof size === 'string' ? [...size] : [size, size]
  t.check(items.length >= 2, 'output_size')
  return [items[0]!, items[1]!]
}

/** A box of an image that is not there, or a map without pixels: torchvision reads whatever lies in memory. */
function readsOutside(shape: readonly number[], boxes: Value, listed: readonly Tensor[]): boolean {
  const images = shape[0]!
  if (images === 0 || shape[2] === 0 || shape[3] === 0) return true
  if (isSequence(boxes)) return listed.some(({ shape: [count] }, image) => image >= images && count! > 0)
  return (listed[0]!.values ?? []).some((value, i) => i % 5 === 0 && (value <= -1 || value >= images))
}

/** Those boxes whose coordinates are known, without the image's number. */
export function knownBoxes(boxes: Value): readonly Box[] {
  const listed = isTensor(boxes) ? [boxes] : isSequence(boxes) ? boxes.items.filter(isTensor) : []
  return listed.flatMap(({ shape: [count = 0, columns = 4], values }) =>
    Array.from({ length: values ? count : 0 }, (_, i) => values!.slice(i * columns + columns - 4, (i + 1) * columns)),
  ) as unknown as readonly Box[]
}
