import type { Argument, Arguments } from '@/lib/shape/argument'
import type { Spec } from '@/lib/shape/spec'
import { repr } from '@/lib/shape/value'

/** One way to call: `torch.nn.Conv2d(…)`, then `.forward(…)` of what it made; or each overload of a function. */
export interface Callable {
  readonly stage: 'constructor' | 'call'
  readonly prefix: string
  readonly name: string
  readonly arguments: Arguments
}

/** Everything of a spec that takes arguments, in the order of use. */
export function callables(spec: Spec): Callable[] {
  const dot = spec.name.lastIndexOf('.') + 1
  const [prefix, name] = [spec.name.slice(0, dot), spec.name.slice(dot)]
  if (spec.kind === 'function') return spec.overloads.map((of) => ({ stage: 'call', prefix, name, arguments: of }))
  return [
    { stage: 'constructor', prefix, name, arguments: spec.init },
    { stage: 'call', prefix: `${name}.`, name: 'forward', arguments: spec.call },
  ]
}

/** The default as Python writes it; absent when the argument is required. */
export const fallback = ({ default: value }: Argument<unknown>) => (value === undefined ? undefined : repr(value))
