import { dropoutFunctionals, dropoutKernels } from '@/lib/ops/families/activation/dropout'
import { inNative, inPython } from '@/lib/ops/families/module/native'

const category = 'dropout'

export default [
  ...Object.entries(dropoutFunctionals).map(([name, of]) => inPython(`torch.nn.functional.${name}`, of, { category })),
  ...Object.entries(dropoutKernels).map(([name, of]) =>
    inNative(`torch.${name}`, of, { category, inplace: true, example: { p: '0.5', train: 'True' } }),
  ),
]
