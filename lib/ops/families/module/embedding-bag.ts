import * as is from '@/lib/shape/argument'
import { noAttribute, withAttribute } from '@/lib/shape/builtins'
import { group, isFloating, legacyType } from '@/lib/shape/dtype'
import { Raised } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { className, isInt, isTensor, isTrue, str, type Value } from '@/lib/shape/value'
import { embeddingErrors, renormalise } from './embedding'
import { isIndex } from '@/lib/ops/families/indexing/indices'

/** Rows of a table, added up bag by bag. Source: F.embedding_bag; ATen/native/EmbeddingBag.cpp. */

const scalarTypes = (argument: string, types: string) =>
  [
    'RuntimeError',
    `Expected tensor for argument #1 '${argument}' to have one of the following scalar types: ${types}; but got {got} instead (while checking arguments for embedding_bag)`,
  ] as const

export const bagErrors = {
  offsets: ['ValueError', 'offsets has to be a 1D Tensor{got}'],
  no_offsets: [
    'ValueError',
    'if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length sequences. However, found offsets of type {type}',
  ],
  rank: ['ValueError', 'input has to be 1D or 2D Tensor, but got Tensor of dimension {rank}'],
  index: ['RuntimeError', 'Index {at} of input takes value {index} which is not in the valid range [0, {rows})'],
  dtype: scalarTypes('indices', 'Long, Int'),
  weight_dtype: scalarTypes('weight', 'Half, BFloat16, Float, Double'),
  mode: ['ValueError', 'mode has to be one of sum, mean or max'],
  max_sparse: ['ValueError', 'max mode does not support sparse weights'],
  max_scale: ['ValueError', 'max mode does not support scaling the gradient by the frequency'],
  sample_sizes: [
    'ValueError',
    'embedding_bag: If per_sample_weights (torch.Size({got})) is not None, then it must have the same shape as the input (torch.Size({want}))',
  ],
  sample_mode: [
    'NotImplementedError',
    "embedding_bag: per_sample_weights was not None. per_sample_weights is only supported for mode='sum' (got mode='{mode}'). Please open a feature request on GitHub.",
  ],
  sample_dtype: [
    'RuntimeError',
    "Expected tensor for argument #1 'weight' to have the same type as tensor for argument #1 'per_sample_weights'; but type {weight} does not equal {got} (while checking arguments for embedding_bag)",
  ],
  last_offset: [
    'RuntimeError',
    "offsets[-1] can not be greater than input's length {length} but got offsets[-1] of {got}",
  ],
  no_last: ['RuntimeError', 'include_last_offset: number of offset should be at least 1'],
  step: ['RuntimeError', 'step must be nonzero'],
  index_renorm: embeddingErrors.index_renorm,
  dtype_renorm: embeddingErrors.dtype_renorm,
} as const

interface Bag {
  readonly input: Value
  readonly weight: Value
  readonly offsets: Value
  readonly max_norm: Value
  readonly norm_type: Value
  readonly scale_grad_by_freq: Value
  readonly mode: Value
  readonly sparse: Value
  readonly per_sample_weights: Value
  readonly include_last_offset: Value
  readonly padding_idx: Value
}

const any = is.tensor([])
const native = {
  ...{ weight: any, indices: any, offsets: any, scale_grad_by_freq: is.bool(), mode: is.int(), sparse: is.bool() },
  ...{ per_sample_weights: is.optional(any), include_last_offset: is.bool(), padding_idx: is.optional(is.int()) },
}
const modes: readonly Value[] = ['sum', 'mean', 'max']

/** (B, L) → (B, H), or (L) cut at offsets (B) → (B, H). */
export function embedBags(bag: Bag, t: Trace<keyof typeof bagErrors | 'padding_row'>): Tensor {
  const weight = withAttribute(bag.weight, 'dtype')
  if (weight.dtype === 'int64' && !isTensor(bag.input)) noAttribute(bag.input, 'is_floating_point')
  // the arguments once came the other way round, and still may
  if (weight.dtype === 'int64' && isTensor(bag.input) && isFloating(bag.input.dtype))
    return embedBags({ ...bag, input: weight, weight: bag.input }, t)
  const { per_sample_weights: samples, mode } = bag
  if (samples !== null) {
    const want = withAttribute(bag.input, 'size').shape
    const got = withAttribute(samples, 'size').shape
    t.check(String(got) === String(want), 'sample_sizes', { got, want })
  }
  if (weight.shape.length !== 2) return rankOfWeight(weight, t)
  const input = withAttribute(bag.input, 'dim')
  const bags = countBags(input, bag, t)
  t.check(modes.includes(mode), 'mode')
  t.check(mode !== 'max' || !isTrue(bag.scale_grad_by_freq), 'max_scale')
  t.check(mode !== 'max' || !isTrue(bag.sparse), 'max_sparse')
  if (bag.max_norm !== null) renormalise(input, { ...bag, weight }, t as Trace<string>)
  t.check(samples === null || mode === 'sum', 'sample_mode', { mode: str(mode) })
  const offsets = bag.offsets ?? input
  const include_last = input.shape.length === 2 ? false : bag.include_last_offset
  const { scale_grad_by_freq, sparse, padding_idx } = bag
  const number = modes.indexOf(mode)
  const positional = [weight, input, offsets, scale_grad_by_freq, number, sparse, samples, include_last, padding_idx]
  bindNative('embedding_bag', [native], { positional, keyword: {} })
  check({ ...bag, input, weight, offsets: bag.offsets as Tensor | null }, t)
  const H = t.size('H', 'embedding_dim', { embedding_dim: weight.shape[1]! })
  const tensors = samples === null ? [weight] : [weight, samples as Tensor]
  return tensor([bags, H], { dtype: weight.dtype, requires_grad: needsGrad(weight.dtype, tensors) })
}

function rankOfWeight(weight: Tensor, t: Trace<string>): never {
  return t.fail('weight_rank', { rank: weight.shape.length })
}

function countBags(input: Tensor, { offsets, include_last_offset }: Bag, t: Trace<keyof typeof bagErrors>): number {
  const rank = input.shape.length
  if (rank === 2) {
    const type = isTensor(offsets) ? 'torch.Tensor' : className(offsets)
    t.check(offsets === null, 'no_offsets', { type: `<class '${type}'>` })
    // where the bags begin is counted in the dtype of the numbers
    if (group(input.dtype) === 'bool' || group(input.dtype) === 'complex') t.unknown()
    t.check(input.shape[1] !== 0, 'step')
    return input.shape[0]!
  }
  t.check(rank === 1, 'rank', { rank })
  t.check(offsets !== null, 'offsets', { got: ' but got None' })
  const { shape } = withAttribute(offsets, 'dim')
  t.check(shape.length === 1, 'offsets', { got: '' })
  return Math.max(shape[0]! - (include_last_offset === true ? 1 : 0), 0)
}

interface Checked extends Omit<Bag, 'input' | 'weight' | 'offsets'> {
  readonly input: Tensor
  readonly weight: Tensor
  readonly offsets: Tensor | null
}

/** What C++ looks at. */
function check(bag: Checked, t: Trace<keyof typeof bagErrors | 'padding_row'>) {
  const { input, weight, offsets, padding_idx } = bag
  const samples = bag.per_sample_weights as Tensor | null
  const wrong = [input, offsets ?? input].find((one) => !isIndex(one))
  if (wrong && !isFloating(wrong.dtype)) t.unknown()
  const [rows, columns] = weight.shape as [number, number]
  if (isInt(padding_idx)) {
    const isRow = padding_idx >= -rows && padding_idx < rows
    t.check(isRow, 'padding_row', { least: -rows, most: rows - 1, got: padding_idx })
  }
  t.check(!wrong, 'dtype', { got: legacyType(wrong?.dtype ?? 'int64') })
  t.check(isFloating(weight.dtype), 'weight_dtype', { got: legacyType(weight.dtype) })
  const starts = offsets?.values
  // a first offset of another number is printed as a tensor, and offsets that go back are nobody's business
  if (starts && starts.length > 0 && (starts[0] !== 0 || starts.some((at, i) => i > 0 && at < starts[i - 1]!)))
    t.unknown()
  const length = input.shape[0]!
  const last = starts?.at(-1) ?? 0
  t.check(last <= length || input.shape.length === 2, 'last_offset', { length, got: last })
  t.check(samples === null || samples.dtype === weight.dtype, 'sample_dtype', {
    weight: legacyType(weight.dtype),
    got: legacyType(samples?.dtype ?? weight.dtype),
  })
  // in both cases PyTorch may crash
  const isMixed = offsets !== null && offsets.dtype !== input.dtype
  if (isMixed || (bag.include_last_offset === true && offsets?.shape[0] === 1)) t.unknown()
  const isLast = bag.include_last_offset === true && offsets !== null && input.shape.length === 1
  t.check(!isLast || offsets.shape[0]! > 0, 'no_last')
  const at = input.values?.findIndex((index) => index < 0 || index >= rows) ?? -1
  if (at < 0) return
  // empty or scattered rows are read by other code, and what is in no bag by none
  if (columns === 0 || weight.strides[1] !== 1 || isLast) t.unknown()
  const index = input.values![at]!
  const isFast = bag.mode !== 'max' && padding_idx === null && weight.dtype !== 'float64'
  if (!isFast) {
    const message = `embedding_bag: Expected idx >= 0 && idx < num_embeddings but found idx to be ${index}`
    throw new Raised({ type: 'RuntimeError', message, id: 'index', holes: { at, index, rows } })
  }
  // the end of the last bag is not known where it is looked for
  if (offsets && (!starts || (last > 0 && at >= last))) t.unknown()
  t.fail('index', { at, index, rows })
}
