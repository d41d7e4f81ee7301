import { anything, flag, keywords, tensor, variadic, type Arguments } from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { withAttribute } from '@/lib/shape/builtins'
import { bindPython, type Bound, type Given } from '@/lib/shape/python'
import type { AnyModule, Becoming, Sizes } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isTrue, tuple } from '@/lib/shape/value'
import { filterErrors, weightSize, type Declared } from '@/lib/ops/families/convolution/filter'
import { checkFactory, checkParameter, parameterErrors } from './parameter'
import { intsOf, type Rank } from '@/lib/ops/families/window/window'

/**
 * Modules whose first input tells the size of their parameters; then they are of another class. Source:
 * torch/nn/modules/lazy.py, and the mixins in linear.py, conv.py, batchnorm.py.
 */

/** `initialize_parameters(input)`; of some classes it takes what else there is. */
const firstInput = (owner: string, given: Given, isOpen = false) =>
  bindPython(`${owner}.initialize_parameters`, { input: tensor([]), ...(isOpen ? rest : {}) }, given).input!
const rest = { args: variadic(anything()), kwargs: keywords() }

/** Nobody knows yet what shapes these have. */
const unknownShapes = (sizes: Sizes = {}): Sizes =>
  Object.fromEntries(Object.keys(sizes).map((name) => [name, name === 'num_batches_tracked' ? [] : null]))

/** What is the same for every lazy class. */
const lazy = (base: AnyModule, name: string, told: string) => ({
  ...base,
  name,
  init: Object.fromEntries(Object.entries(base.init).filter(([argument]) => argument !== told)) as Arguments,
  example: Object.fromEntries(Object.entries(base.example).filter(([argument]) => argument !== told)),
  parameters: (self: Bound, given: Bound) => unknownShapes(base.parameters?.({ ...self, [told]: 0 }, given)),
  buffers: (self: Bound) => unknownShapes(base.buffers?.({ ...self, [told]: 0 })),
  extra_repr: (given: Bound, self: Bound) => base.extra_repr!({ ...given, [told]: 0 }, { ...self, [told]: 0 }),
  // its own never runs
  forward: (_args: unknown, _self: unknown, t: Trace<string>): never => t.unknown(),
  inverse: undefined,
  fixes: undefined,
})

const noLast = { scalar: ['IndexError', 'tuple index out of range'] } as const

/** @param base the spec of `torch.nn.Linear` */
export const lazyLinear = (base: AnyModule) => ({
  ...lazy(base, 'torch.nn.LazyLinear', 'in_features'),
  init: { ...lazy(base, '', 'in_features').init, out_features: anything() } as Arguments,
  errors: { ...noLast, not_differentiable: parameterErrors.not_differentiable },
  mistyped: (bound: Bound) => void checkFactory('empty', tuple([0]), bound.dtype!),
  construct: ({ dtype }: { readonly dtype: Parameters<typeof checkParameter>[1] }, t: Trace<'not_differentiable'>) =>
    checkParameter([], dtype, t),
  becomes(call: Given, { given }: { readonly given: Bound }, t: Trace<'scalar'>): Becoming {
    const { shape } = withAttribute(firstInput('LazyLinear', call), 'shape')
    t.check(shape.length > 0, 'scalar')
    return { spec: base, given: { ...given, in_features: shape.at(-1)! } }
  },
})

type ConvolutionTrace = Trace<'rank' | 'in_groups' | keyof typeof parameterErrors>

/** @param base the spec of `Conv1d` … `ConvTranspose3d` */
export function lazyConvolution(base: AnyModule, name: string, n: Rank) {
  const shared = lazy(base, name, 'in_channels')
  const isTransposed = 'output_padding' in base.init
  const { groups, in_groups, negative_size, not_differentiable } = filterErrors
  const short = name.replace('torch.nn.', '')
  // it is made without channels and without a bias
  const empty = <T extends object>(self: T) => ({ ...self, in_channels: 0, out_channels: 0, bias: false })
  const { padding_word, same_stride, padding_mode } = base.errors
  const words = isTransposed ? {} : { padding_word: padding_word!, same_stride: same_stride! }
  return {
    ...shared,
    errors: {
      rank: [
        'RuntimeError',
        `Expected ${n + 1}D (unbatched) or ${n + 2}D (batched) input to ${short}, but got input of size: torch.Size({size})`,
      ],
      ...{ in_groups, groups, negative_size, not_differentiable, ...words },
      padding_mode: [padding_mode![0], padding_mode![1].replace('ConvTranspose', 'LazyConvTranspose')],
    } as const,
    parameters: (self: Bound, given: Bound) => shared.parameters({ ...self, out_channels: 0 }, given),
    construct: (self: Bound, t: Trace<string>) => base.construct!(empty(self), t),
    mistyped: (bound: Bound, t: Trace<string>) => base.mistyped!(empty(bound), t, 'init'),
    becomes(call: Given, { given }: { readonly given: Bound }, t: ConvolutionTrace): Becoming {
      const { shape } = withAttribute(firstInput('_LazyConvXdMixin', call, true), 'dim')
      t.check(shape.length === n + 1 || shape.length === n + 2, 'rank', { size: shape })
      const in_channels = shape.at(-n - 1)!
      t.check(equals(arithmetic(in_channels, '%', given.groups!), 0), 'in_groups')
      const made = { ...given, in_channels }
      const size = weightSize(n, made as unknown as Declared, isTransposed)
      checkParameter(intsOf(checkFactory('empty', size, null).bound.size!), null, t)
      if (isTrue(given.bias!)) checkFactory('empty', tuple([given.out_channels!]), null)
      // nobody has looked whether the groups divide the output channels: it fails when it runs
      if (!equals(arithmetic(given.out_channels!, '%', given.groups!), 0)) t.unknown()
      return { spec: base, given: made }
    },
  }
}

/** @param base the spec of `BatchNorm1d` … `InstanceNorm3d` */
export const lazyNorm = (base: AnyModule, name: string) => ({
  ...lazy(base, name, 'num_features'),
  // what InstanceNorm leaves out goes without saying here
  init: { ...lazy(base, name, 'num_features').init, affine: flag(true), track_running_stats: flag(true) } as Arguments,
  owner: { init: '_LazyNormBase' },
  errors: {
    no_channels: ['IndexError', 'tuple index out of range'],
    not_differentiable: parameterErrors.not_differentiable,
  } as const,
  construct: (self: Bound, t: Trace<string>) => base.construct?.({ ...self, num_features: 0 }, t),
  mistyped: (bound: Bound, t: Trace<string>) => base.mistyped?.({ ...bound, num_features: 0 }, t, 'init'),
  becomes(call: Given, { given }: { readonly given: Bound }, t: Trace<'no_channels'>): Becoming {
    const input = firstInput('_LazyNormBase', call)
    // without parameters and buffers there is nothing to find out
    const isKnown = !isTrue(given.affine!) && !isTrue(given.track_running_stats!)
    if (isKnown) return { spec: base, given: { ...given, num_features: 0 } }
    const { shape } = withAttribute(input, 'shape')
    t.check(shape.length > 1, 'no_channels')
    return { spec: base, given: { ...given, num_features: shape[1]! } }
  },
})
