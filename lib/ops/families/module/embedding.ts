import { bool, float, int, tensor as aTensor } from '@/lib/shape/argument'
import { notComparable } from '@/lib/shape/builtins'
import { group, isFloating, legacyType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { realGradient } from '@/lib/shape/refusals'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isNumber, isTensor, type Value } from '@/lib/shape/value'
import { indexSelectErrors, isIndex } from '@/lib/ops/families/indexing/indices'

/** Looking rows up in a table. Source: F.embedding; ATen/native/Embedding.cpp, TensorAdvancedIndexing.cpp. */

const indicesDType = (position: number, fn: string) =>
  [
    'RuntimeError',
    `Expected tensor for argument #${position} 'indices' to have one of the following scalar types: Long, Int; but got {got} instead (while checking arguments for ${fn})`,
  ] as const

export const embeddingErrors = {
  index: indexSelectErrors.index,
  dtype: indicesDType(1, 'embedding'),
  padding_idx: ['AssertionError', 'Padding_idx must be within num_embeddings'],
  index_renorm: ['IndexError', 'select(): index {index} out of range for tensor of size {size} at dimension 0'],
  dtype_renorm: indicesDType(2, 'embedding_renorm_'),
  no_rows: indexSelectErrors.no_rows,
  index_of_nothing: indexSelectErrors.bounds,
  complex: realGradient({ fn: 'embedding' }),
} as const

type Errors = Trace<keyof typeof embeddingErrors>

/** `padding_idx` is compared with `num_embeddings` in Python, before anything else is looked at. */
export function checkPadding(padding: Value, rows: Value, t: Errors) {
  if (padding === null) return
  if (isTensor(padding) || isTensor(rows)) t.unknown()
  if (!isNumber(padding)) notComparable('>', padding, 0)
  const index = float().read(padding)
  if (index === 0) return
  if (!isNumber(rows)) return index > 0 ? notComparable('>=', padding, rows) : t.unknown()
  const count = float().read(rows)
  t.check(index > 0 ? index < count : index >= -count, 'padding_idx')
}

interface Lookup {
  readonly weight: Tensor
  readonly padding_idx: Value
  readonly max_norm: Value
  readonly norm_type: Value
  readonly scale_grad_by_freq: Value
  readonly sparse: Value
}

const native = {
  renorm: { self: aTensor([]), indices: aTensor([]), max_norm: float(), norm_type: float() },
  embedding: {
    ...{ weight: aTensor([]), indices: aTensor([]) },
    ...{ padding_idx: int(-1), scale_grad_by_freq: bool(false), sparse: bool(false) },
  },
}

/** (*) → (*, H). Where the indices are not known, they are taken to be in range. */
export function embed(indices: Tensor, { weight, ...self }: Lookup, t: Errors): Tensor {
  if (self.max_norm !== null) renormalise(indices, { weight, ...self }, t)
  const positional = [weight, indices, self.padding_idx ?? -1, self.scale_grad_by_freq, self.sparse]
  bindNative('embedding', [native.embedding], { positional, keyword: {} })
  // only a function can say this, whose table is an argument
  ;(t as Trace<string>).check(weight.shape.length === 2, 'weight_rank')
  t.check(isIndex(indices), 'dtype', { got: legacyType(indices.dtype) })

  const [rows, columns] = weight.shape as [number, number]
  t.check(rows > 0 || numel(indices.shape) === 0, 'no_rows')
  const index = indices.values?.find((one) => one < 0 || one >= rows)
  if (index !== undefined) t.fail(columns > 0 ? 'index' : 'index_of_nothing', { index, size: rows })
  const requires_grad = needsGrad(weight.dtype, [weight])
  t.check(!requires_grad || group(weight.dtype) !== 'complex', 'complex')
  const H = t.size('H', 'embedding_dim', { embedding_dim: columns })
  return tensor([...indices.shape, H], { dtype: weight.dtype, requires_grad })
}

/** With `max_norm`, the rows that are asked for are first shortened in place, smallest index first. */
export function renormalise(
  indices: Tensor,
  { weight, max_norm, norm_type }: Pick<Lookup, 'weight' | 'max_norm' | 'norm_type'>,
  t: Errors,
) {
  if (isTensor(max_norm) || isTensor(norm_type)) t.unknown()
  bindNative('embedding_renorm_', [native.renorm], { positional: [weight, indices, max_norm, norm_type], keyword: {} })
  t.check(isIndex(indices), 'dtype_renorm', { got: legacyType(indices.dtype) })
  if (numel(indices.shape) === 0) return
  const [rows, columns] = weight.shape as [number, number]
  const hasNorm = (isFloating(weight.dtype) || group(weight.dtype) === 'complex') && columns > 0
  if (!hasNorm || (rows === 0 && indices.values === undefined)) t.unknown()
  // here a negative index counts from the end; the lookup itself refuses it later
  const sorted = [...(indices.values ?? [])].sort((a, b) => a - b)
  const index = sorted.find((one) => one < -rows || one >= rows)
  if (index !== undefined) t.fail('index_renorm', { index, size: weight.shape })
}
