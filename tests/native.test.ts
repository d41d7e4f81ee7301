import { expect, test } from 'vitest'
import { parseCall } from '@/lib/python/call'
import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import type { Raised } from '@/lib/shape/error'
import { bindNative } from '@/lib/shape/native'
import recorded from './golden/refusals.json'

const input = is.tensor([])
const keepdim = is.bool(false)
const dtype = is.keywordOnly(is.dtype())
const out = is.keywordOnly(is.optional(is.tensor([])))
const outs = is.keywordOnly(is.optional(is.tensors([])))

const signatures: Readonly<Record<string, readonly Arguments[]>> = {
  'torch.max': [
    { input, out },
    { input, other: input, out },
    { input, dim: is.int(), keepdim, out: outs },
  ],
  'torch.sum': [
    { input, dtype },
    { input, dim: is.dims(), keepdim, dtype, out },
  ],
  'torch.Tensor.max': [{}, { other: input }, { dim: is.int(), keepdim }],
}

test.each(Object.entries(recorded.refusals))('%s is refused in the same words', (source, want) => {
  const { name, call } = parseCall(source)
  expect(refusal(() => bindNative(name.slice(name.lastIndexOf('.') + 1), signatures[name]!, call!))).toBe(want)
})

function refusal(bind: () => unknown): string | null {
  try {
    bind()
    return null
  } catch (thrown) {
    return (thrown as Raised).error.message
  }
}
