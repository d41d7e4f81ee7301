import { callPart as call } from '@/lib/shape/module'
import type { Part } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, type Value } from '@/lib/shape/value'

/** Call a module that is an argument of another and gives one tensor. */
export function callPart(
  part: Part,
  args: Readonly<Record<string, Value>>,
  training: boolean,
  t: Trace<string>,
): Tensor {
  const result = call(part, { positional: [], keyword: args }, training, t)
  return isTensor(result) ? result : t.unknown()
}
