import * as is from '@/lib/shape/argument'
import { compares, truth, withAttribute } from '@/lib/shape/builtins'
import { group, isFloating, scalarType } from '@/lib/shape/dtype'
import { preservedStrides } from '@/lib/shape/elementwise'
import type { ErrorTemplates } from '@/lib/shape/error'
import { castErrors, checkLeaf, inplaceErrors } from '@/lib/shape/inplace'
import { elementwise } from '@/lib/shape/iterator'
import type { Bound } from '@/lib/shape/python'
import { cppDouble } from '@/lib/shape/scalar'
import { numel, tensor, view, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float, isTensor, str, type Value } from '@/lib/shape/value'
import {
  callKernel,
  checkImplemented,
  implementedErrors,
  kernel,
  unchecked,
  type Functional,
  type Kernel,
} from '@/lib/ops/families/module/native'
import { unsqueezed } from '@/lib/ops/families/viewing/viewing'

/** Dropout of elements or of whole channels. Source: ATen/native/Dropout.cpp, torch/nn/functional.py. */

type Errors = Trace<string>

const rate = 'dropout probability has to be between 0 and 1, but got {p}'
/** Python looks first, and lets only nan pass. */
const rateErrors = { probability: ['ValueError', rate] } as const
const featureErrors = {
  feature_rank: ['RuntimeError', 'Feature dropout requires at least 2 dimensions in the input'],
} as const

const dropoutKernel = ({ isFeature = false, isAlpha = false }): Kernel =>
  kernel(
    { p: is.float(), train: is.bool() },
    { rate: ['RuntimeError', rate], ...(isFeature ? featureErrors : {}), ...implementedErrors, ...castErrors },
    (input, { p, train }, t, into) => {
      const { shape, dtype } = input
      t.check(p >= 0 && p <= 1, 'rate', { p: cppDouble(p) })
      // nothing is dropped: the very tensor comes back
      if (p === 0 || !train || numel(shape) === 0) return input
      if (p === 1) return elementwise([input, tensor([], { dtype })], t, { into })
      if (isFeature) t.check(shape.length >= 2, 'feature_rank')
      checkImplemented('bernoulli_scalar_cpu_', dtype, group(dtype) !== 'complex', t)
      const to = isAlpha && dtype === 'bool' ? 'int64' : dtype
      t.check(isFloating(dtype), 'cast', { from: 'Float', to: scalarType(to) })
      const noise = isFeature
        ? tensor(
            shape.map((size, dim) => (dim < 2 ? size : 1)),
            { dtype },
          )
        : tensor(shape, { dtype, strides: preservedStrides(input) })
      return elementwise([input, noise], t, { into })
    },
  )

export const dropoutKernels = {
  dropout: dropoutKernel({}),
  feature_dropout: dropoutKernel({ isFeature: true }),
  alpha_dropout: dropoutKernel({ isAlpha: true }),
  feature_alpha_dropout: dropoutKernel({ isFeature: true, isAlpha: true }),
}
export type Dropout = keyof typeof dropoutKernels

/** `if p < 0.0 or p > 1.0`; `zero` is an int where a module looks. */
export function checkRate(p: Value, zero: Value, t: Errors): void {
  const isOutside = compares(p, '<', zero) || compares(p, '>', 1)
  // how a tensor prints depends on its dtype
  if (isOutside && isTensor(p)) t.unknown()
  t.check(!isOutside, 'probability', { p: str(p) })
}

const call = (fn: Dropout, { input, p, training, inplace }: Bound, t: Errors): Tensor =>
  callKernel(truth(inplace!) ? `${fn}_` : fn, dropoutKernels[fn], [input!, p!, training!], t)

/** Channels of samples of that many dimensions; without a batch, one is put before and taken away again. */
function dropChannels(dims: 1 | 2 | 3, bound: Bound, t: Errors): Tensor {
  const input = withAttribute(bound.input!, 'dim')
  const rank = input.shape.length
  if (dims === 1) t.check(rank === 2 || rank === 3, 'rank', { rank })
  if (dims === 2 || rank === dims + 2) return call('feature_dropout', bound, t)
  if (truth(bound.inplace!)) checkLeaf(input, t)
  const dropped = call('feature_dropout', { ...bound, input: unsqueezed(input, 0) }, t)
  return view(dropped, dropped.shape.slice(1), dropped.strides.slice(1))
}

interface Options {
  readonly example?: readonly number[]
  readonly training?: boolean
  readonly errors?: ErrorTemplates
}

const functional = (
  fn: Dropout,
  { example = [2, 3], training = true, errors = dropoutKernels[fn].errors }: Options,
  run: (bound: Bound, t: Errors) => Tensor = (bound, t) => call(fn, bound, t),
): Functional => ({
  declared: {
    input: is.tensor(example),
    ...unchecked({ p: is.float(0.5), training: is.bool(training), inplace: is.bool(false) }),
  },
  errors: { ...rateErrors, ...errors, ...inplaceErrors },
  run(bound, t) {
    checkRate(bound.p!, float(0), t)
    return run(bound, t)
  },
})

const channels = (dims: 1 | 2 | 3, example: readonly number[], errors?: ErrorTemplates) =>
  functional('feature_dropout', { example, ...(errors ? { errors } : {}) }, (bound, t) => dropChannels(dims, bound, t))

export const dropoutFunctionals = {
  dropout: functional('dropout', {}),
  dropout1d: channels(1, [16, 8, 50], {
    rank: [
      'RuntimeError',
      'dropout1d: Expected 2D or 3D input, but received a {rank}D input. Note that dropout1d exists to provide channel-wise dropout on inputs with 1 spatial dimension, a channel dimension, and an optional batch dimension (i.e. 2D or 3D inputs).',
    ],
    // of two or three dimensions there are always enough
    ...dropoutKernels.dropout.errors,
  }),
  dropout2d: channels(2, [16, 8, 32, 32]),
  dropout3d: channels(3, [16, 8, 4, 32, 32]),
  alpha_dropout: functional('alpha_dropout', { training: false }),
  feature_alpha_dropout: functional('feature_alpha_dropout', { example: [16, 8, 32, 32], training: false }),
}
