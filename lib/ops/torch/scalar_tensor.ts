import { defaultDType } from '@/lib/shape/default-dtype'
import { number } from '@/lib/shape/argument'
import { repeated } from '@/lib/shape/creation'
import { stored } from '@/lib/shape/creation/fill'
import { checkPlace, create, gradErrors, options } from '@/lib/shape/creation/options'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.scalar_tensor',
  category: 'creation',
  binding: 'native',
  shapes: ['()'],
  overloads: [{ s: number(), ...options }],
  example: { s: '3' },
  errors: { ...gradErrors, ...scalarErrors },
  infer({ s, ...given }, t) {
    checkPlace(given, t)
    const dtype = given.dtype ?? defaultDType()
    checkFill(s, dtype, 1, t)
    return create([], given, t as Parameters<typeof create>[2], { dtype, ...repeated(stored(s, dtype), []) })
  },
})
