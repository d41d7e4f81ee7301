import type { Argument, Arguments } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import { repr } from '@/lib/shape/value'

/** One way to call: `torch.nn.Conv2d(…)`, then `.forward(…)` of what it made; or each overload of a function. */
export interface Callable {
  readonly stage: 'constructor' | 'call'
  readonly prefix: string
  readonly name: string
  readonly arguments: Arguments
  /** A variadic argument takes what is left: `*dims`. In a C++ function, only one tuple may stand there. */
  readonly takesRest: boolean
}

/** Everything of a spec that takes arguments, in the order of use; none of an attribute, which is not called. */
export function callables(spec: Spec): Callable[] {
  const dot = spec.name.lastIndexOf('.') + 1
  const [prefix, name] = [spec.name.slice(0, dot), spec.name.slice(dot)]
  if (spec.kind === 'function') {
    const takesRest = spec.binding === 'python' || spec.method === 'only'
    const overloads = spec.attribute ? [] : spec.overloads
    return overloads.map((of) => ({ stage: 'call', prefix, name, arguments: of, takesRest }))
  }
  const call = { stage: 'call', prefix: `${name}.`, name: 'forward', arguments: spec.call, takesRest: true } as const
  return [{ stage: 'constructor', prefix, name, arguments: spec.init, takesRest: true }, ...(spec.holds ? [] : [call])]
}

/** `*`, `**` or nothing before an argument's name. */
export const stars = ({ variadic, keywords }: Argument<unknown>, takesRest: boolean) =>
  keywords ? '**' : variadic && takesRest ? '*' : ''

/** The default as Python writes it; absent when the argument is required, and where no default is written. */
export const fallback = ({ default: value, keywords }: Argument<unknown>) =>
  value === undefined || keywords ? undefined : repr(value)
