import * as is from '@/lib/shape/argument'
import { lengthOf, noAttribute } from '@/lib/shape/builtins'
import { bindNative } from '@/lib/shape/native'
import { read, type Bound } from '@/lib/shape/python'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { float, isInt, isTensor, list, type Value } from '@/lib/shape/value'
import { matrixNorm, matrixNormErrors, vectorNorm, vectorNormErrors } from '@/lib/ops/families/linalg/norms'
import { matrix, vector } from '@/lib/ops/tables/norms'

// Source: torch/functional.py
export default defineFunction({
  name: 'torch.norm',
  category: 'reduction',
  binding: 'python',
  method: 'too',
  shapes: ['(*) -> ()', 'dim=0: (m, *) -> (*)', 'dim=0, keepdim=True: (m, *) -> (1, *)'],
  overloads: [
    {
      input: is.tensor([3, 4]),
      p: is.unchecked(is.optional(is.str(), 'fro')),
      dim: is.unchecked(is.dims(null)),
      keepdim: is.unchecked(is.bool(false)),
      out: is.optional(is.tensor([])),
      dtype: is.unchecked(is.dtype()),
    },
  ],
  example: {},
  errors: { ...matrixNormErrors, ...vectorNormErrors },
  infer: (args, t) => run(args as Bound, t),
  mistyped: (bound, t) => void run(bound, t),
})

function run({ input, p, dim, keepdim, out, dtype }: Bound, t: Trace<string>): Value {
  if (!isTensor(input!)) return noAttribute(input!, 'layout')
  const isSingle = isInt(dim!) || typeof dim === 'boolean'
  const dims = isSingle ? list([dim]) : dim!
  const isMatrix = typeof p === 'string' && (p !== 'fro' || (dim !== null && !isSingle && lengthOf(dim!) > 2))
  const order = typeof p === 'string' ? 2 : (p ?? float(2))
  const keyword = { dtype: dtype!, ...(out === null ? {} : { out: out! }) }
  if (isMatrix) {
    const all = list([...input.shape.keys()])
    const given = { positional: [input, p, dims ?? all, keepdim!], keyword }
    const { declared, bound } = bindNative('linalg_matrix_norm', matrix.overloads, given)
    const { input: A, ord, ...call } = read(declared as (typeof matrix.overloads)[1], bound)
    return matrixNorm(A, ord, call, t)
  }
  const { bound } = bindNative('linalg_vector_norm', vector.overloads, {
    positional: [input, order, dims, keepdim!],
    keyword,
  })
  const { input: x, ord, ...call } = read(vector.overloads[0], bound)
  return vectorNorm(x, ord, call, t)
}
