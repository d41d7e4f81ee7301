import * as is from '@/lib/shape/argument'
import { bindNative } from '@/lib/shape/native'
import { bindPython } from '@/lib/shape/python'
import { defineFunction } from '@/lib/shape/spec'
import { checkFlags, chosen, unique, uniquenessErrors, wantedOf } from '@/lib/ops/families/reduction/uniqueness'

const input = is.tensor([0])
const flags = { sorted: is.bool(true), return_inverse: is.bool(false), return_counts: is.bool(false) }
const declared = { input, ...flags, dim: is.optional(is.int()) }

export default defineFunction({
  name: 'torch.unique',
  category: 'sorting',
  binding: 'python',
  method: 'too',
  shapes: ['(…) -> (k)', 'return_inverse=True: (…) -> (k), (…)', 'dim=0: (N, C) -> (k, C)'],
  outputs: ['output', 'inverse_indices', 'counts'],
  overloads: [declared],
  example: { input: 'torch.tensor([3, 1, 3, 2])' },
  errors: uniquenessErrors,
  bind: (given) => bindPython(chosen('', wantedOf(given, 2, 3)), declared, given),
  mistyped({ input: of, dim, ...flagged }, t) {
    checkFlags(flagged, t)
    const [fn, before] = dim === null ? ['_unique2', {}] : ['unique_dim', { dim: is.int() }]
    const positional = dim === null ? [of!] : [of!, dim!]
    bindNative(fn, [{ input, ...before, ...flags }], { positional, keyword: flagged })
  },
  infer({ input, dim, return_inverse, return_counts }, t) {
    return unique(input, dim, (items) => new Set(items).size, { inverse: return_inverse, counts: return_counts }, t)
  },
  inverse: { dim: [0, 1, 2, 3] },
})
