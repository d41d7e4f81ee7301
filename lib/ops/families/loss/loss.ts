import * as is from '@/lib/shape/argument'
import type { Arguments, Read } from '@/lib/shape/argument'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { arithmetic } from '@/lib/shape/arithmetic'
import { truth } from '@/lib/shape/builtins'
import { raise, type ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { read, tensorsIn, type Given } from '@/lib/shape/python'
import type { Child, Self, Spec } from '@/lib/shape/spec'
import { needsGrad, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isSequence, isTensor, str, typeName, type Value } from '@/lib/shape/value'
import { unchecked } from '@/lib/ops/families/module/native'
import { sumType } from '@/lib/ops/families/reduction/reduction'

/** Values as they were written: losses are Python, which looks at no types. */
export type Values<A extends Arguments> = { readonly [K in keyof A]: Value }

/**
 * A loss is a function and a module that calls it: both are made of one declaration.
 * Source: torch/nn/functional.py, torch/nn/modules/loss.py.
 */
interface Loss<I extends Arguments, O extends Arguments> {
  readonly module: string
  readonly function: string
  /** The class whose `__init__` binds the arguments, where it is a base class. */
  readonly owner?: string
  readonly shapes: readonly string[]
  /** What `forward` takes, and the function first. */
  readonly inputs: I
  /** What `__init__` takes, and the function last; tensors among them become buffers. */
  readonly options: O
  /** `__init__` and `forward` where they do not take quite the same. */
  readonly init?: Arguments
  readonly call?: Arguments
  readonly example?: Readonly<Record<string, string>>
  readonly errors: ErrorTemplates
  readonly moduleErrors?: ErrorTemplates
  readonly functionErrors?: ErrorTemplates
  /** What `print(module)` shows of the modules inside. */
  children?(options: Values<O>): readonly Child[]
  /** Checks of `__init__`. */
  construct?(options: Values<O>, t: Trace<string>): void
  compute(values: Values<I & O>, t: Trace<string>): Tensor
}

/** The specs of the module and of the function. */
export function loss<const I extends Arguments, const O extends Arguments>(of: Loss<I, O>): readonly Spec[] {
  const { inputs, options, construct, compute, shapes, example = {}, errors, children } = of
  const common = { category: 'loss', shapes, example } as const
  const [init, call] = [unchecked(of.init ?? options), unchecked(of.call ?? inputs)]
  const named = Object.keys(options)
  const buffers = named.filter((name) => options[name]!.control.kind === 'tensor')
  return [
    {
      ...common,
      kind: 'module',
      name: `torch.nn.${of.module}`,
      ...(of.owner === undefined ? {} : { owner: { init: of.owner } }),
      init,
      call,
      errors: { ...errors, ...of.moduleErrors },
      construct(self: Values<O>, t: Trace<string>) {
        reductionOf(self)
        buffers.filter((name) => name in init).forEach((name) => checkBuffer(name, self[name]!))
        construct?.(self, t)
      },
      buffers: (self: Values<O>) =>
        Object.fromEntries(
          buffers.flatMap((name): [string, Tensor][] => {
            const value = self[name] ?? null
            return isTensor(value) ? [[name, value]] : []
          }),
        ),
      ...(children ? { children } : {}),
      forward(args: Values<I>, self: Values<O> & Self<Arguments>, t: Trace<string>) {
        const own = Object.fromEntries(named.map((name) => [name, self[name] ?? null])) as Values<O>
        return compute({ ...own, ...args }, t)
      },
    },
    {
      ...common,
      kind: 'function',
      name: `torch.nn.functional.${of.function}`,
      binding: 'python',
      overloads: [unchecked({ ...inputs, ...options })],
      errors: { ...errors, ...of.functionErrors },
      infer: compute,
    },
  ]
}

/** `register_buffer`. */
export function checkBuffer(name: string, value: Value) {
  if (value === null || isTensor(value)) return
  const got = `cannot assign '${typeName(value)}' object to buffer '${name}' (torch Tensor or None required)`
  raise('TypeError', 'type', got)
}

/** Arguments that most losses have; the first two are what `reduction` was before it. */
export const size_average = is.optional(is.bool())
export const reduce = is.optional(is.bool())
export const reduction = is.oneOf('mean', 'sum', 'none')
/** `_Loss` takes no more than these. */
export const plain = { owner: '_Loss', options: { size_average, reduce, reduction } } as const

export type Reduction = 'none' | 'mean' | 'sum'
const reductions = { none: 'none', mean: 'mean', elementwise_mean: 'mean', sum: 'sum' } as const

export interface Mode {
  readonly size_average?: Value
  readonly reduce?: Value
  readonly reduction?: Value
}

/** `legacy_get_string` of torch/nn/_reduction.py, where one of the older arguments is given. */
export function reductionOf({ size_average = null, reduce = null, reduction = null }: Mode): Value {
  if (size_average === null && reduce === null) return reduction
  const [averages, reduces] = [truth(size_average ?? true), truth(reduce ?? true)]
  return reduces ? (averages ? 'mean' : 'sum') : 'none'
}

export const modeErrors = { reduction: ['ValueError', '{reduction} is not a valid value for reduction'] } as const

/** `get_enum` of torch/nn/_reduction.py. */
export function modeOf(values: Mode, t: Trace<keyof typeof modeErrors>): Reduction {
  const written = reductionOf(values)
  if (typeof written === 'string' && Object.hasOwn(reductions, written)) return reductions[written as Reduction]
  if (tensorsIn([written]).length > 0) t.unknown()
  return t.fail('reduction', { reduction: str(written) })
}

/** Where a function compares the word itself: one of three, or the message, of which PyTorch makes a sum or a format. */
export function strictMode(written: Value, made: 'sum' | 'format', t: Trace<string>, id = 'reduction'): Reduction {
  if (written === 'none' || written === 'mean' || written === 'sum') return written
  if (tensorsIn([written]).length > 0) t.unknown()
  if (made === 'sum' && isSequence(written))
    raise('TypeError', 'operand', `can only concatenate ${written.kind} (not "str") to ${written.kind}`)
  if (made === 'sum' && typeof written !== 'string') arithmetic(written, '+', '')
  return t.fail(id, { reduction: str(written) })
}

export const meanErrors = {
  mean: [
    'RuntimeError',
    'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
  ],
} as const

/** `apply_loss_reduction` of ATen/native/Loss.cpp. */
export function applied(unreduced: Tensor, mode: Reduction, t: Trace<string>): Tensor {
  if (mode === 'none') return unreduced
  const { dtype } = unreduced
  if (mode === 'mean') t.check(isDifferentiable(dtype), 'mean', { dtype: scalarType(dtype) })
  return scalar(sumType(dtype), [unreduced])
}

/** A 0-d result of some tensors. */
export const scalar = (dtype: Tensor['dtype'], of: readonly Tensor[]): Tensor =>
  tensor([], { dtype, requires_grad: needsGrad(dtype, of) })

/** Call a C++ function with values as they were written: its parser's messages, or what it reads. */
export function native<const A extends Arguments>(
  fn: string,
  declared: A,
  positional: readonly Value[],
  keyword: Given['keyword'] = {},
): Read<A> {
  return read(declared, bindNative(fn, [declared], { positional, keyword }).bound)
}
