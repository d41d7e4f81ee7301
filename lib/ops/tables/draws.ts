import { boundsErrors, checkBounds } from '@/lib/ops/families/creation/drawing'
import { expandedTo, expandErrors } from '@/lib/ops/families/viewing/expanding'
import * as is from '@/lib/shape/argument'
import type { Arguments, Read } from '@/lib/shape/argument'
import { isNotUniform, uniformKernel } from '@/lib/shape/creation'
import { cppType, group, isFloating, scalarType, type DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { checkLeaf, checkOverlap, inplaceErrors, written } from '@/lib/shape/inplace'
import { realOf } from '@/lib/shape/promotion'
import { cppDouble, largest } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** New random numbers for a tensor that is there. Source: ATen/native/DistributionTemplates.h, Distributions.cpp. */

const drawn = { generator: is.keywordOnly(is.generator()) } as const
const self = is.tensor([2, 3])
/** A float whose default is an int in the signature of C++. */
const whole = (fallback: number) => ({ ...is.float(), default: fallback })

const unsupported = (kernel: string): ErrorTemplates => ({
  unsupported_dtype: ['NotImplementedError', `"${kernel}" not implemented for '{type}'`],
})
const continuous = (name: string) =>
  [
    'RuntimeError',
    `${name} distribution is a continuous probability distribution. dtype must be a floating point but you specified {type}`,
  ] as const

interface Draw<A extends Arguments, E extends ErrorTemplates> {
  readonly name: string
  readonly declared: A
  readonly example?: Readonly<Record<string, string>>
  readonly errors: E
  /** Of the numbers alone, or of the dtype. */
  check(args: Read<A>, self: Tensor, t: Trace<string>): void
  /** Is nothing drawn for that dtype? That shows once there is something to draw. */
  kernel?(dtype: DType, t: Trace<string>): void
}

const draw = <const A extends Arguments, const E extends ErrorTemplates>(of: Draw<A, E>) =>
  defineFunction({
    name: `torch.Tensor.${of.name}`,
    category: 'creation',
    binding: 'native',
    method: 'only',
    shapes: ['(*) -> (*)'],
    overloads: [{ self, ...of.declared, ...drawn } as Arguments],
    example: of.example ?? {},
    errors: { ...inplaceErrors, ...of.errors } as ErrorTemplates,
    infer(args, t) {
      const into = args.self as Tensor
      checkLeaf(into, t)
      of.check(args as Read<A>, into, t)
      checkOverlap(into, [], t)
      if (numel(into.shape) > 0) of.kernel?.(into.dtype, t)
      return written(into, [])
    },
  })

const isRefused = (refused: (dtype: DType) => boolean) => (dtype: DType, t: Trace<string>) =>
  t.check(!refused(dtype), 'unsupported_dtype', { type: scalarType(dtype) })
const isNotReal = (dtype: DType) => group(dtype) === 'complex'

/** Of which numbers a dtype holds all: beyond them a bound is rounded, and we do not say. */
const exact: Partial<Record<DType, number>> = { bfloat16: 2 ** 8, float16: 2 ** 11, float32: 2 ** 24 }

const uniform = draw({
  name: 'uniform_',
  declared: { from: whole(0), to: whole(1) },
  errors: {
    ...unsupported(uniformKernel),
    from: ['RuntimeError', 'from is out of bounds for {type}'],
    to: ['RuntimeError', 'to is out of bounds for {type}'],
    order: ['RuntimeError', 'uniform_ expects to return a [from, to) range, but found from={from} > to={to}'],
    range: [
      'RuntimeError',
      'uniform_ expects to-from <= std::numeric_limits<{type}>::max(), but found to={to} and from={from} which result in to-from to exceed the limit',
    ],
  },
  check({ from, to }, { dtype }, t) {
    t.check(!isNotUniform(dtype), 'unsupported_dtype', { type: scalarType(dtype) })
    const part = realOf(dtype)
    const most = largest(part as Exclude<DType, 'bool'>)
    t.check(Math.abs(from) <= most, 'from', { type: cppType(part) })
    t.check(Math.abs(to) <= most, 'to', { type: cppType(part) })
    const holes = { from: cppDouble(from), to: cppDouble(to), type: scalarType(part) }
    t.check(from <= to, 'order', holes)
    t.check(to - from <= most, 'range', holes)
  },
})

const normal = draw({
  name: 'normal_',
  declared: { mean: whole(0), std: whole(1) },
  errors: {
    ...unsupported('normal_kernel_cpu'),
    std: ['RuntimeError', 'normal expects std >= 0.0, but found std {std}'],
  },
  check({ std }, { dtype, shape }, t) {
    t.check(std >= 0, 'std', { std: cppDouble(std) })
    t.check(numel(shape) === 0 || !isNotUniform(dtype), 'unsupported_dtype', { type: scalarType(dtype) })
  },
})

const exponential = draw({
  name: 'exponential_',
  declared: { lambd: whole(1) },
  errors: {
    rate: ['RuntimeError', 'exponential_ expects lambda > 0.0, but found lambda={lambda}'],
    not_continuous: continuous('Exponential'),
  },
  check: ({ lambd }, _, t) => t.check(lambd > 0, 'rate', { lambda: cppDouble(lambd) }),
  kernel: (dtype, t) => t.check(isFloating(dtype), 'not_continuous', { type: scalarType(dtype) }),
})

const geometric = draw({
  name: 'geometric_',
  declared: { p: is.float() },
  example: { p: '0.5' },
  errors: {
    ...unsupported('geometric_cpu'),
    probability: ['RuntimeError', 'geometric_ expects p to be in (0, 1), but got p={p}'],
  },
  check: ({ p }, _, t) => t.check(0 < p && p < 1, 'probability', { p: cppDouble(p) }),
  kernel: isRefused((dtype) => dtype === 'bool' || isNotReal(dtype)),
})

const cauchy = draw({
  name: 'cauchy_',
  declared: { median: whole(0), sigma: whole(1) },
  errors: {
    sigma: ['RuntimeError', 'cauchy_ expects sigma > 0.0, but found sigma={sigma}'],
    not_continuous: continuous('Cauchy'),
  },
  check({ sigma }, { dtype }, t) {
    t.check(sigma > 0, 'sigma', { sigma: cppDouble(sigma) })
    t.check(isFloating(dtype), 'not_continuous', { type: cppType(dtype) })
  },
})

const logNormal = draw({
  name: 'log_normal_',
  declared: { mean: whole(1), std: whole(2) },
  errors: {
    ...unsupported('log_normal_cpu'),
    std: ['RuntimeError', 'log_normal_ expects std > 0.0, but found std={std}'],
  },
  check: ({ std }, _, t) => t.check(std > 0, 'std', { std: cppDouble(std) }),
  kernel: isRefused((dtype) => !isFloating(dtype)),
})

const random = defineFunction({
  name: 'torch.Tensor.random_',
  category: 'creation',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [
    { self, ...drawn },
    { self, from: is.int(), to: is.orNone(is.int()), ...drawn },
    { self, to: is.int(), ...drawn },
  ],
  example: { from: '0', to: '10' },
  errors: {
    ...inplaceErrors,
    ...boundsErrors,
    ...unsupported('random_kernel_cpu'),
    open_complex: ['RuntimeError', 'random_from_to_impl handles only integral, floating-point and boolean types'],
  } as ErrorTemplates,
  infer({ self, ...bounds }, t) {
    checkLeaf(self, t)
    checkOverlap(self, [], t)
    const { dtype, shape } = self
    if (!('to' in bounds)) {
      t.check(numel(shape) === 0 || !isNotReal(dtype), 'unsupported_dtype', { type: scalarType(dtype) })
      return written(self, [])
    }
    const [from, to] = ['from' in bounds ? bounds.from : 0, bounds.to]
    const held = exact[dtype] ?? Infinity
    if (from < to! && [from, to ?? 0].some((bound) => Math.abs(bound) > held)) t.unknown()
    if (to !== null) checkBounds(from, to, dtype, t)
    else if (isNotReal(dtype)) t.fail('open_complex')
    else if (isFloating(dtype)) return written(self, [])
    else checkBounds(from, dtype === 'bool' ? 2 : largest(dtype as Exclude<DType, 'bool'>) + 1, dtype, t)
    return written(self, [])
  },
})

const bernoulli = defineFunction({
  name: 'torch.Tensor.bernoulli_',
  category: 'creation',
  binding: 'native',
  method: 'only',
  shapes: ['(*) -> (*)'],
  overloads: [
    { self, p: is.tensor([3]), ...drawn },
    { self, p: is.float(0.5), ...drawn },
  ],
  example: { p: '0.5' },
  errors: {
    ...inplaceErrors,
    too_few_sizes: expandErrors.too_few_sizes,
    expand_size: expandErrors.expand_size,
    probability: ['RuntimeError', 'bernoulli_ expects p to be in [0, 1], but got p={p}'],
    probabilities: [
      'RuntimeError',
      'Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be improved?  If so, please report an enhancement request to PyTorch.)',
    ],
    unsupported_dtype: ['NotImplementedError', '"bernoulli_{kernel}" not implemented for \'{type}\''],
  },
  infer({ self, p }, t) {
    const { dtype, shape } = self
    const ofTensor = typeof p === 'object' ? p : null
    checkLeaf(self, t)
    if (typeof p === 'number') t.check(0 <= p && p <= 1, 'probability', { p: cppDouble(p) })
    checkOverlap(self, [], t)
    const result = written(self, ofTensor ? [ofTensor] : [])
    if (numel(shape) === 0) return result
    const kernel = ofTensor ? 'tensor_cpu_self_' : 'scalar_cpu_'
    t.check(!isNotReal(dtype), 'unsupported_dtype', { kernel, type: scalarType(dtype) })
    if (!ofTensor) return result
    expandedTo(ofTensor, shape, t as Trace<string>)
    const type = scalarType(ofTensor.dtype)
    t.check(isFloating(ofTensor.dtype), 'unsupported_dtype', { kernel: 'tensor_cpu_p_', type })
    t.check(!ofTensor.values?.some((value) => value < 0 || value > 1), 'probabilities')
    return result
  },
})

export default [uniform, normal, random, bernoulli, exponential, geometric, cauchy, logNormal]
