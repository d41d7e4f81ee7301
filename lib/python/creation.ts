import { arange, empty, empty_strided, full, ones, rand, randn, tensor, zeros } from '@/lib/shape/creation'
import type { Arguments } from '@/lib/shape/argument'
import { Unmodelled, type ErrorTemplates } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import { mistyped, read, type Given } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'

interface Creation {
  readonly overloads: readonly Arguments[]
  readonly errors: ErrorTemplates
  infer(args: never, t: Trace<string>, into: null): unknown
}

/** The functions that stand for an input tensor where a call is written out. Their contents rarely matter. */
const known: Readonly<Record<string, Creation>> = {
  zeros,
  ones,
  empty,
  rand,
  randn,
  full,
  arange,
  empty_strided,
  tensor,
}

const short = (name: string) => name.replace(/^torch\./, '')

export const isCreation = (name: string): boolean => Object.hasOwn(known, short(name))

/** The tensor that `torch.randn(4, 3)`, `torch.tensor([0, 5])` … makes. Raises what PyTorch raises. */
export function createTensor(name: string, given: Given): Tensor {
  const { overloads, errors, infer } = known[short(name)]!
  const { declared, bound } = bindNative(short(name), overloads, given)
  if (mistyped(declared, bound) !== undefined) throw new Unmodelled()
  return infer(read(declared, bound) as never, new Trace(errors), null) as Tensor
}
