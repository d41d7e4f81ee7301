import { int, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { boundsErrors, checkBounds } from '@/lib/ops/families/creation/drawing'
import { createLike, generator, input, likeErrors, likeOptions } from '@/lib/ops/families/creation/likeness'

const both = { input, low: int(), high: int() } as const
const one = { input, high: tensor([]) } as const
const high = { input, high: int() } as const

export default defineFunction({
  name: 'torch.randint_like',
  category: 'creation',
  binding: 'native',
  shapes: ['(*) -> (*)'],
  overloads: [
    { ...both, generator, ...likeOptions },
    { ...both, ...likeOptions },
    { ...one, generator, ...likeOptions },
    { ...one, ...likeOptions },
    { ...high, generator, ...likeOptions },
    { ...high, ...likeOptions },
  ],
  example: { low: '0', high: '10' },
  errors: {
    ...likeErrors,
    ...boundsErrors,
    scalar: ['RuntimeError', 'high must be a scalar tensor and on CPU'],
  },
  infer({ input, high, ...given }, t) {
    const low = 'low' in given ? given.low : 0
    if (typeof high !== 'number') t.check(high.shape.length === 0, 'scalar')
    const most = typeof high === 'number' ? high : high.values?.[0]
    return createLike(input, given, t, (dtype) => {
      if (most !== undefined) checkBounds(low, Math.trunc(most), dtype, t)
    })
  },
})
