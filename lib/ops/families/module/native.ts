import * as is from '@/lib/shape/argument'
import type { Argument, Arguments, Read } from '@/lib/shape/argument'
import { scalarType, type DType } from '@/lib/shape/dtype'
import type { ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { read, type Bound, type Given } from '@/lib/shape/python'
import { inplaceErrors } from '@/lib/shape/inplace'
import { notImplemented } from '@/lib/shape/refusals'
import { defineFunction, type Category, type FunctionSpec } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'

/**
 * Functions of C++ that several APIs lead to: `torch.relu`, `torch.nn.functional.relu` and `torch.nn.ReLU` are one
 * kernel with other words around it.
 */
export interface Kernel {
  readonly declared: Arguments
  readonly errors: ErrorTemplates
  /** What only the variant that returns a fresh result says. */
  readonly fresh?: ErrorTemplates
  /** What the variant that writes says besides. */
  readonly writing: ErrorTemplates
  /** @param into the tensor to write, as `relu_` does; null: the result is a fresh one */
  run(args: Read<Arguments>, t: Trace<string>, into: Tensor | null): Tensor
}

/** A function of torch.nn.functional that is written in Python, around one of C++. */
export interface Functional {
  readonly declared: Arguments
  readonly errors: ErrorTemplates
  /** `bound` holds the values as written; what is wrong with them is found on the way. */
  run(bound: Bound, t: Trace<string>): Tensor
}

/** The same arguments with values of any type: Python passes them on. */
export const unchecked = <const A extends Arguments>(declared: A) =>
  Object.fromEntries(Object.entries(declared).map(([name, argument]) => [name, is.unchecked(argument)])) as {
    readonly [name in keyof A]: Argument<Value>
  }

/**
 * @param declared the arguments behind `input`
 * @param example the shape that a form begins with
 */
export const kernel = <const A extends Arguments>(
  declared: A,
  errors: ErrorTemplates,
  run: (input: Tensor, args: Read<A>, t: Trace<string>, into: Tensor | null) => Tensor,
  example: readonly number[] = [2, 3],
): Kernel => ({
  declared: { input: is.tensor(example), ...declared },
  errors,
  writing: inplaceErrors,
  run: (args, t, into) => run(args.input as Tensor, args as Read<A>, t, into),
})

/** Call a kernel with values whose types nobody has looked at. `fn` is its name, with `_` where it writes its input. */
export function callKernel(
  fn: string,
  of: Kernel,
  values: readonly Value[],
  t: Trace<string>,
  keyword: Given['keyword'] = {},
) {
  const args = read(of.declared, bindNative(fn, [of.declared], { positional: values, keyword }).bound)
  return of.run(args, t, fn.endsWith('_') ? (args.input as Tensor) : null)
}

export const implementedErrors = {
  not_implemented: notImplemented(),
} as const

export function checkImplemented(kernel: string, dtype: DType, isImplemented: boolean, t: Trace<string>): void {
  t.check(isImplemented, 'not_implemented', { kernel, dtype: scalarType(dtype) })
}

type Described = Partial<Pick<FunctionSpec, 'shapes' | 'example' | 'called' | 'aliases' | 'method' | 'inplace'>> & {
  readonly category: Category
}

/** The page of a function of torch.nn.functional that is written in Python. */
export const inPython = (name: string, { declared, errors, run }: Functional, of: Described) =>
  defineFunction({
    name,
    shapes: ['(*) -> (*)'],
    example: {},
    ...of,
    binding: 'python',
    overloads: [declared],
    errors,
    infer: (args, t) => run(args as Bound, t),
    mistyped: (bound, t) => void run(bound, t),
  })

/** The page of a function of C++. */
export const inNative = (
  name: string,
  { declared, errors, fresh = {}, writing, run }: Kernel,
  { hasOut, ...of }: Described & { readonly hasOut?: true },
) =>
  defineFunction({
    name,
    shapes: ['(*) -> (*)'],
    example: {},
    ...of,
    binding: 'native',
    overloads: [{ ...declared, ...(hasOut ? { out: is.keywordOnly(is.optional(is.tensor([]))) } : {}) } as Arguments],
    errors: name.endsWith('_') ? { ...errors, ...writing } : { ...fresh, ...errors, ...(of.inplace ? writing : {}) },
    infer: run,
  })
