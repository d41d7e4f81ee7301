import type { DType } from '@/lib/shape/dtype'

const arrays = {
  uint8: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const

const isHeld = (dtype: DType): dtype is keyof typeof arrays | 'int64' =>
  dtype === 'int64' || Object.hasOwn(arrays, dtype)

const isComplete = (data: readonly (number | undefined)[]): data is readonly number[] => !data.includes(undefined)

/** The same bytes as numbers of another dtype: `x.view(torch.int32)`. undefined: not known. */
export function reinterpreted(
  data: readonly (number | undefined)[],
  from: DType,
  to: DType,
): readonly number[] | undefined {
  if (!isComplete(data)) return undefined
  if (!isHeld(from) || !isHeld(to)) return undefined
  const { buffer } = from === 'int64' ? BigInt64Array.from(data, BigInt) : arrays[from].from(data)
  if (to === 'int64') return buffer.byteLength % 8 === 0 ? Array.from(new BigInt64Array(buffer), Number) : undefined
  return buffer.byteLength % arrays[to].BYTES_PER_ELEMENT === 0 ? Array.from(new arrays[to](buffer)) : undefined
}
