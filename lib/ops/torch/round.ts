import { checkKernel, kernelErrors, out } from '@/lib/ops/families/pointwise/pointwise'
import { int, keywordOnly, tensor } from '@/lib/shape/argument'
import { inplaceErrors } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import { defineFunction } from '@/lib/shape/spec'

const input = tensor([2, 3])

export default defineFunction({
  name: 'torch.round',
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*) -> (*)'],
  overloads: [
    { input, out },
    { input, decimals: keywordOnly(int()), out },
  ],
  example: {},
  errors: { ...inplaceErrors, ...kernelErrors },
  infer({ input, out, ...rest }, t, into) {
    if (out) t.unknown()
    // only without decimals are integers left as they are
    const missing = 'decimals' in rest ? (['bool', 'int', 'complex'] as const) : (['bool', 'complex'] as const)
    const isPlain = !('decimals' in rest) || rest.decimals === 0
    return elementwise([input], t, {
      into,
      kernel: checkKernel([isPlain ? 'round_vml_cpu' : 'round_cpu', ...missing], t),
    })
  },
})
