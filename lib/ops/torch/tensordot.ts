import * as is from '@/lib/shape/argument'
import { noAttribute } from '@/lib/shape/builtins'
import { raise } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { read, type Bound } from '@/lib/shape/python'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isSequence, isTensor, str, tuple, type Value } from '@/lib/shape/value'
import { contract, contractionErrors, pairErrors } from '@/lib/ops/families/products/contracting'
import { out } from '@/lib/ops/families/reduction/reduction'

const [a, b] = [is.tensor([2, 3, 4]), is.tensor([3, 4, 5])]
const native = { input: a, other: b, dims_self: is.ints(), dims_other: is.ints(), out }
const errors = {
  dims_type: [
    'RuntimeError',
    'tensordot expects dims to be int or tuple[list[int], list[int]] or list[list[int]] containing two lists, but got dims={dims}',
  ],
  negative_dims: ['RuntimeError', 'tensordot expects dims >= 0, but got dims={dims}'],
  many_dims: ['RuntimeError', 'tensordot expects dims < ndim_a or ndim_b, but got dims={dims}'],
  ...pairErrors,
  ...contractionErrors,
} as const
type TensordotTrace = Trace<keyof typeof errors>

export default defineFunction({
  name: 'torch.tensordot',
  category: 'matmul',
  binding: 'python',
  shapes: ['dims=2: (m, k, l), (k, l, n) -> (m, n)', 'dims=([1], [0]): (m, k, p), (k, n) -> (m, p, n)'],
  overloads: [{ a, b, dims: is.unchecked(is.int(2)), out: is.optional(is.tensor([])) }],
  example: {},
  errors,
  infer: (args, t) => run(args as Bound, t),
  mistyped: (bound, t) => void run(bound, t),
  flops: (_, __, t) => t.flops,
})

function run({ a, b, dims, out }: Bound, t: TensordotTrace): Value {
  const positional = [a!, b!, ...dimensionLists(a!, b!, dims!, t)]
  const { declared, bound } = bindNative('tensordot', [native], {
    positional,
    keyword: out === null ? {} : { out: out! },
  })
  const args = read(declared as typeof native, bound)
  return contract(args.input, args.other, args.dims_self, args.dims_other, t)
}

/** The two lists: as they were given, or the last dimensions of one and the first of the other. */
function dimensionLists(a: Value, b: Value, dims: Value, t: TensordotTrace): readonly Value[] {
  if (isSequence(dims)) {
    const count = dims.items.length
    if (count < 2) raise('ValueError', 'unpack', `not enough values to unpack (expected 2, got ${count})`)
    if (count > 2) raise('ValueError', 'unpack', 'too many values to unpack (expected 2)')
    return dims.items
  }
  if (isTensor(dims) && (numel(dims.shape) !== 1 || !dims.values)) return t.unknown()
  const count = isTensor(dims) ? dims.values![0]! : typeof dims === 'boolean' ? Number(dims) : dims
  if (!isInt(count)) return t.fail('dims_type', { dims: str(dims) })
  t.check(count >= 0, 'negative_dims', { dims: isTensor(dims) ? count : str(dims) })
  if (!isTensor(dims)) {
    const ranks = [a, b].map((one) => (isTensor(one) ? one.shape.length : noAttribute(one, 'dim')))
    t.check(count <= Math.min(...ranks), 'many_dims', { dims: str(dims) })
  }
  const first = Array.from({ length: count }, (_, at) => at)
  return [tuple(first.map((at) => at - count)), tuple(first)]
}
