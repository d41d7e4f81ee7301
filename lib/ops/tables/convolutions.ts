import { convolutionFunctional, transposedFunctional } from '@/lib/ops/families/convolution/functional'

/** Convolutions whose weight is an argument. */
export default [
  convolutionFunctional(1, { input: [4, 16, 100], weight: [32, 16, 5], bias: [32] }),
  convolutionFunctional(2, { input: [4, 3, 224, 224], weight: [64, 3, 7, 7], bias: [64] }),
  convolutionFunctional(3, { input: [2, 3, 16, 56, 56], weight: [8, 3, 3, 3, 3], bias: [8] }),
  transposedFunctional(1, { input: [4, 16, 50], weight: [16, 8, 4], bias: [8] }),
  transposedFunctional(2, { input: [4, 64, 16, 16], weight: [64, 32, 4, 4], bias: [32] }),
  transposedFunctional(3, { input: [2, 16, 8, 8, 8], weight: [16, 8, 2, 2, 2], bias: [8] }),
]
