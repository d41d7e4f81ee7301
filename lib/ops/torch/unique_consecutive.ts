import * as is from '@/lib/shape/argument'
import { bindNative } from '@/lib/shape/native'
import { bindPython } from '@/lib/shape/python'
import { defineFunction } from '@/lib/shape/spec'
import { checkFlags, chosen, unique, uniquenessErrors, wantedOf } from '@/lib/ops/families/reduction/uniqueness'

const input = is.tensor([0])
const declared = {
  input,
  return_inverse: is.bool(false),
  return_counts: is.bool(false),
  dim: is.optional(is.int()),
}

export default defineFunction({
  name: 'torch.unique_consecutive',
  category: 'sorting',
  binding: 'python',
  method: 'too',
  shapes: ['(…) -> (k)', 'return_inverse=True: (…) -> (k), (…)', 'dim=0: (N, C) -> (k, C)'],
  outputs: ['output', 'inverse_indices', 'counts'],
  overloads: [declared],
  example: { input: 'torch.tensor([3, 3, 1, 3])' },
  errors: uniquenessErrors,
  bind(given, t) {
    // boolean_dispatch looks for either flag in the other's place
    const wanted = wantedOf(given, 2, 1)
    const { inverse, counts } = wanted
    const bound = bindPython(chosen('_consecutive', wanted), declared, given)
    if (typeof bound.return_inverse !== 'boolean' || typeof bound.return_counts !== 'boolean') return bound
    // it returns an empty tensor for what it did not ask of C++
    if ((inverse && !bound.return_inverse) || (counts && !bound.return_counts)) t.unknown()
    return { ...bound, return_inverse: inverse, return_counts: counts }
  },
  mistyped({ input: of, ...keyword }, t) {
    checkFlags(keyword, t)
    bindNative('unique_consecutive', [declared], { positional: [of!], keyword })
  },
  infer({ input, dim, return_inverse, return_counts }, t) {
    const differing = (items: readonly string[]) => items.filter((item, at) => item !== items[at - 1]).length
    const along = dim === 0 && input.shape.length === 1 ? null : dim
    return unique(input, along, differing, { inverse: return_inverse, counts: return_counts }, t)
  },
  inverse: { dim: [0, 1, 2, 3] },
})
