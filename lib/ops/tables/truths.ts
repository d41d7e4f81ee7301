import { dims, int } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'
import {
  input,
  keepdim,
  out,
  reduced,
  reducedDims,
  reducedShapes,
  reductionErrors,
} from '@/lib/ops/families/reduction/reduction'

const define = (name: 'all' | 'any') =>
  defineFunction({
    name: `torch.${name}`,
    category: 'reduction',
    binding: 'native',
    method: 'too',
    shapes: reducedShapes,
    overloads: [
      { input, out },
      { input, dim: listedDims, keepdim, out },
      { input, dim: int(), keepdim, out },
    ],
    example: { dim: '1' },
    errors: reductionErrors,
    infer({ input, ...rest }, t) {
      const { dim = null, ...chosen } = 'dim' in rest ? rest : {}
      const listed = typeof dim === 'number' ? [dim] : dim
      const dims = reducedDims(input, { dim: listed }, t)
      // unlike other reductions, an empty list leaves every dimension where it is
      const { shape } = listed?.length === 0 ? input : reduced(input, dims, chosen, 'bool')
      return tensor(shape, { dtype: input.dtype === 'uint8' ? 'uint8' : 'bool' })
    },
    inverse: { dim: [0, 1, 2, 3], keepdim: [false, true] },
  })

/** `int[]? dim`: no single int. */
const { repeats: _, ...listedDims } = dims(null)

export default [define('all'), define('any')]
