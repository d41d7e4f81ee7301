import { kernels } from '@/lib/ops/families/activation/activation'
import { inNative } from '@/lib/ops/families/module/native'
import { softmaxKernels } from '@/lib/ops/families/activation/softmax'

/** The activation functions that are there as `torch.relu`, too. */

const category = 'activation'
const softmax = { category, hasOut: true, method: 'too', example: { dim: '1' } } as const

export default [
  inNative('torch.celu', kernels.celu, { category, inplace: true }),
  inNative('torch.log_softmax', softmaxKernels.log_softmax, softmax),
  inNative('torch.relu', kernels.relu, { category, inplace: true, method: 'too' }),
  inNative('torch.rrelu', kernels.rrelu, { category, inplace: true }),
  inNative('torch.selu', kernels.selu, { category, inplace: true }),
  inNative('torch.softmax', softmaxKernels.softmax, softmax),
  inNative('torch.threshold', kernels.threshold, {
    category,
    hasOut: true,
    inplace: true,
    example: { threshold: '0.1', value: '20' },
  }),
]
