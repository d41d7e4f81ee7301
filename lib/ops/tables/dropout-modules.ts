import { checkRate, dropoutFunctionals, dropoutKernels } from '@/lib/ops/families/activation/dropout'
import { layer } from '@/lib/ops/families/module/layer'
import { float } from '@/lib/shape/argument'
import { str } from '@/lib/shape/value'

/** Source: torch/nn/modules/dropout.py. */

type Name = keyof typeof dropoutFunctionals

const dropout = (name: string, of: Name, input: readonly number[], more: Partial<Parameters<typeof layer>[0]> = {}) =>
  layer({
    name,
    category: 'dropout',
    owner: { init: '_DropoutNd' },
    init: { p: float(0.5) },
    hasInplace: true,
    input,
    modes: true,
    errors: dropoutFunctionals[of].errors,
    construct: ({ p }, t) => checkRate(p!, 0, t),
    extra_repr: ({ p, inplace }) => `p=${str(p!)}, inplace=${str(inplace!)}`,
    run: (bound, t) => dropoutFunctionals[of].run(bound, t),
    ...more,
  })

/** These take `inplace`, and leave it aside. */
const alpha = (name: string, of: Name & keyof typeof dropoutKernels, input: readonly number[]) =>
  dropout(name, of, input, {
    errors: { probability: dropoutFunctionals[of].errors.probability!, ...dropoutKernels[of].errors },
    run: (bound, t) => dropoutFunctionals[of].run({ ...bound, inplace: false }, t),
  })

export default [
  dropout('Dropout', 'dropout', [2, 3]),
  dropout('Dropout1d', 'dropout1d', [16, 8, 50]),
  dropout('Dropout2d', 'dropout2d', [16, 8, 32, 32]),
  dropout('Dropout3d', 'dropout3d', [16, 8, 4, 32, 32]),
  alpha('AlphaDropout', 'alpha_dropout', [2, 3]),
  alpha('FeatureAlphaDropout', 'feature_alpha_dropout', [16, 8, 32, 32]),
]
