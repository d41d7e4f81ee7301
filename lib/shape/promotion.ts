import type { Scalar } from './argument'
import { defaultDType } from './default-dtype'
import { group, itemBytes, promote, type DType } from './dtype'
import { Unmodelled } from './error'
import type { Tensor } from './tensor'
import { isComplex, isFloat } from './value'

/** A tensor or a Python number. PyTorch makes a 0-d tensor of the number, one that counts little in promotion. */
export type Operand = Tensor | Scalar

export const isNumber = (operand: Operand): operand is Scalar =>
  typeof operand !== 'object' || operand.kind !== 'tensor'

/** The dtype that a Python number counts as: `True`, `2`, `2.0`, `2j`; of floats it is the default dtype. */
export function scalarDType(value: Scalar): DType {
  if (isComplex(value)) return complexOf(defaultDType())
  if (isFloat(value)) return defaultDType()
  return typeof value === 'boolean' ? 'bool' : 'int64'
}

/**
 * `torch.result_type` of any number of operands: tensors with dimensions decide; 0-d tensors, and after them Python
 * numbers, only where they are of a higher category. Source: `update_result_type_state` in ATen/native/TypeProperties.cpp.
 */
export function resultType(operands: readonly Operand[]): DType {
  const tensors = operands.filter((operand) => !isNumber(operand)) as Tensor[]
  const promoted = (dtypes: readonly DType[]) => dtypes.reduce<DType | null>((a, b) => (a ? promote(a, b) : b), null)
  const dimensioned = promoted(tensors.filter(({ shape }) => shape.length > 0).map(({ dtype }) => dtype))
  const single = promoted(tensors.filter(({ shape }) => shape.length === 0).map(({ dtype }) => dtype))
  const number = promoted(operands.filter(isNumber).map(scalarDType))
  return combine(dimensioned, combine(single, number))!
}

/** `combine_categories`: the lower dtype counts only where its category is a higher one. */
function combine(higher: DType | null, lower: DType | null): DType | null {
  if (higher === null || lower === null) return higher ?? lower
  if (group(higher) === 'complex') return higher
  if (group(higher) === 'float') return group(lower) === 'complex' ? complexOf(higher) : higher
  return higher === 'bool' || ['float', 'complex'].includes(group(lower)) ? promote(higher, lower) : higher
}

/** The complex dtype of as many bits for each part. complex32 is not modelled. */
export function complexOf(dtype: DType): DType {
  if (dtype === 'float16') throw new Unmodelled()
  return dtype === 'float64' ? 'complex128' : 'complex64'
}

/** The dtype of the real and imaginary parts. */
export const realOf = (dtype: DType): DType =>
  group(dtype) === 'complex' ? (itemBytes(dtype) === 16 ? 'float64' : 'float32') : dtype

/** Functions such as `sin` make floats of integers and booleans: the default dtype. */
export const floatOf = (dtype: DType): DType => (['bool', 'int'].includes(group(dtype)) ? defaultDType() : dtype)

/** May a result of dtype `from` be written into a tensor of dtype `to`? Source: `canCast` in c10/core/ScalarType.h. */
export function canCast(from: DType, to: DType): boolean {
  const [source, target] = [group(from), group(to)]
  if (source === 'complex' && target !== 'complex') return false
  if (source === 'float' && target === 'int') return false
  return source === 'bool' || target !== 'bool'
}
