/** PyTorch's dtypes. Order within a group is promotion order. Source: c10/core/ScalarType.h, torch/csrc/utils/tensor_dtypes.cpp. */
const table = {
  bool: { group: 'bool', bytes: 1, tensorType: 'Bool', scalarType: 'Bool' },
  uint8: { group: 'int', bytes: 1, tensorType: 'Byte', scalarType: 'Byte' },
  int8: { group: 'int', bytes: 1, tensorType: 'Char', scalarType: 'Char' },
  int16: { group: 'int', bytes: 2, tensorType: 'Short', scalarType: 'Short' },
  int32: { group: 'int', bytes: 4, tensorType: 'Int', scalarType: 'Int' },
  int64: { group: 'int', bytes: 8, tensorType: 'Long', scalarType: 'Long' },
  float16: { group: 'float', bytes: 2, tensorType: 'Half', scalarType: 'Half' },
  bfloat16: { group: 'float', bytes: 2, tensorType: 'BFloat16', scalarType: 'BFloat16' },
  float32: { group: 'float', bytes: 4, tensorType: 'Float', scalarType: 'Float' },
  float64: { group: 'float', bytes: 8, tensorType: 'Double', scalarType: 'Double' },
  complex64: { group: 'complex', bytes: 8, tensorType: 'ComplexFloat', scalarType: 'ComplexFloat' },
  complex128: { group: 'complex', bytes: 16, tensorType: 'ComplexDouble', scalarType: 'ComplexDouble' },
} as const

export type DType = keyof typeof table
export type DTypeGroup = 'bool' | 'int' | 'float' | 'complex'

export const dtypes = Object.keys(table) as DType[]

/** Python spellings of the same dtype: `torch.long` is `torch.int64`. */
export const dtypeAliases: Readonly<Record<string, DType>> = {
  float: 'float32',
  double: 'float64',
  half: 'float16',
  long: 'int64',
  int: 'int32',
  short: 'int16',
  cfloat: 'complex64',
  cdouble: 'complex128',
}

export const isDType = (name: string): name is DType => Object.hasOwn(table, name)
export const group = (dtype: DType): DTypeGroup => table[dtype].group
export const itemBytes = (dtype: DType): number => table[dtype].bytes
export const isFloating = (dtype: DType): boolean => group(dtype) === 'float'
/** Only these can carry a gradient. */
export const isDifferentiable = (dtype: DType): boolean => isFloating(dtype) || group(dtype) === 'complex'
/** Whole numbers, bools among them. */
export const isIntegral = (dtype: DType): boolean => !isDifferentiable(dtype)
/** Floats of 16 bits. */
export const isHalf = (dtype: DType): boolean => dtype === 'float16' || dtype === 'bfloat16'
/** The dtype in which a kernel calculates. Source: ATen/OpMathType.h. */
export const opmathType = (dtype: DType): DType => (isHalf(dtype) ? 'float32' : dtype)
/** `Float`, as in "expected scalar type Float". */
export const scalarType = (dtype: DType): string => table[dtype].scalarType
/** `torch.FloatTensor`, as in "but got torch.FloatTensor instead". */
export const tensorType = (dtype: DType): string => `torch.${table[dtype].tensorType}Tensor`
/** The same as `at::Tensor::toString` prints it: dtypes that came late have no such name. */
export const legacyType = (dtype: DType): string =>
  dtype === 'bool' || dtype === 'bfloat16' || group(dtype) === 'complex'
    ? `CPU${scalarType(dtype)}Type`
    : tensorType(dtype)
/** `float`, `double`, `c10::Half`: the C++ names some messages print. */
export const cppType = (dtype: DType): string => cppNames[dtype]

const cppNames: Record<DType, string> = {
  bool: 'bool',
  uint8: 'unsigned char',
  int8: 'signed char',
  int16: 'short int',
  int32: 'int',
  int64: 'long int',
  float16: 'c10::Half',
  bfloat16: 'c10::BFloat16',
  float32: 'float',
  float64: 'double',
  complex64: 'c10::complex<float>',
  complex128: 'c10::complex<double>',
}

const groups: DTypeGroup[] = ['bool', 'int', 'float', 'complex']

/** `torch.promote_types(a, b)` for two dtypes. Source: c10/core/ScalarType.cpp. */
export function promote(a: DType, b: DType): DType {
  if (a === b) return a
  const [low, high] = groups.indexOf(group(a)) <= groups.indexOf(group(b)) ? [a, b] : [b, a]
  if (group(low) !== group(high)) {
    if (group(high) !== 'complex' || group(low) !== 'float') return high
    return low === 'float64' || high === 'complex128' ? 'complex128' : 'complex64'
  }
  const pair = new Set([a, b])
  if (pair.has('uint8') && pair.has('int8')) return 'int16'
  if (pair.has('float16') && pair.has('bfloat16')) return 'float32'
  return itemBytes(a) >= itemBytes(b) ? a : b
}
