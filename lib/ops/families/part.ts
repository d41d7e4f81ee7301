import type { AnyModule, Part } from '@/lib/shape/spec'
import { isTensor, type Value } from '@/lib/shape/value'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** Call a module that is an argument of another, in the mode of the other. */
export function callPart<S extends AnyModule>(
  { spec, self }: Part<S>,
  args: Readonly<Record<string, Value>>,
  training: boolean,
  t: Trace<string>,
): Tensor {
  const result = spec.forward(args, { ...self, training }, t)
  return isTensor(result) ? result : t.unknown()
}
