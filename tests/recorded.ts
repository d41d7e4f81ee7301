import { shortName } from '@/lib/shape/name'
import type { Tensor } from '@/lib/shape/tensor'
import { isTensor, repr, type Value } from '@/lib/shape/value'

/** The kinds of values, besides tensors, that a recording holds by their `repr`. */
const plain = ['float', 'dict', 'dtype', 'device', 'constant']

/** What `describe` of scripts/golden/record.py says of a value, said of ours; `made` are the tensors made so far. */
export function describeValue(value: Value, made: readonly Tensor[]): unknown {
  if (isTensor(value)) {
    const shares = made.findIndex(({ storage }) => storage === value.storage && storage.bytes > 0)
    return {
      shape: value.shape,
      strides: value.strides,
      dtype: value.dtype,
      requires_grad: value.requires_grad,
      ...(value.offset === 0 ? {} : { offset: value.offset }),
      ...(shares < 0 ? {} : { shares }),
    }
  }
  if (typeof value === 'object' && value !== null && 'items' in value) {
    const type = shortName(value.type ?? value.kind)
    return { [type]: value.items.map((item) => describeValue(item, made)) }
  }
  const isPlain = value !== null && (typeof value !== 'object' || plain.includes(value.kind))
  return isPlain ? { repr: repr(value) } : null
}

/** As text, with keys in one order, so that two can be compared. */
export const asText = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
