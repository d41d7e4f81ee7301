import { float, generator, keywordOnly, tensor } from '@/lib/shape/argument'
import { checkPlace, out } from '@/lib/shape/creation/options'
import { group, scalarType } from '@/lib/shape/dtype'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction } from '@/lib/shape/spec'
import { numel, tensor as fresh } from '@/lib/shape/tensor'

const input = tensor([2, 3])
const drawn = { generator: keywordOnly(generator()) } as const

export default defineFunction({
  name: 'torch.bernoulli',
  category: 'creation',
  binding: 'native',
  method: 'too',
  shapes: ['(*) -> (*)'],
  overloads: [
    { input, ...drawn, out },
    { input, p: float(), ...drawn },
  ],
  example: {},
  errors: {
    probability: ['RuntimeError', 'bernoulli_ expects p to be in [0, 1], but got p={p}'],
    probabilities: [
      'RuntimeError',
      'Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement request to PyTorch.)',
    ],
    unsupported_dtype: notImplemented({ kernel: 'bernoulli_{kernel}' }),
  },
  infer(args, t) {
    checkPlace({ out: 'out' in args ? args.out : null }, t)
    const { input } = args
    const { shape, dtype, requires_grad, values } = input
    const isP = 'p' in args
    if (isP)
      t.check(0 <= args.p && args.p <= 1, 'probability', {
        p: String(args.p).replace('Infinity', 'inf').replace('NaN', 'nan'),
      })
    const isRefused = numel(shape) > 0 && (isP ? group(dtype) === 'complex' : group(dtype) !== 'float')
    const tensorKernel = group(dtype) === 'complex' ? 'tensor_cpu_self_' : 'tensor_cpu_p_'
    t.check(!isRefused, 'unsupported_dtype', { kernel: isP ? 'scalar_cpu_' : tensorKernel, dtype: scalarType(dtype) })
    if (!isP) t.check(!values?.some((value) => value < 0 || value > 1), 'probabilities')
    return fresh(shape, { dtype, requires_grad })
  },
})
