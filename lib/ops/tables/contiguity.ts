import { keywordOnly, memoryFormat, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { isChannelsLast, isContiguous, type Tensor } from '@/lib/shape/tensor'
import type { Constant } from '@/lib/shape/value'
import { copied, copyErrors } from '@/lib/ops/families/creation/casting'

const row: Constant = { kind: 'constant', type: 'torch.memory_format', name: 'contiguous_format' }
const overloads = [{ self: tensor([2, 3]), memory_format: keywordOnly({ ...memoryFormat(), default: row }) }] as const
const common = { category: 'casting', binding: 'native', method: 'only', overloads, example: {} } as const

/** `Tensor.is_contiguous()`: `preserve_format` asks for rows, as `contiguous_format` does. */
const isIn = (of: Tensor, format: string): boolean => {
  if (format === 'channels_last') return of.shape.length === 4 && isChannelsLast(of)
  if (format === 'channels_last_3d') return of.shape.length === 5 && isChannelsLast(of)
  return isContiguous(of)
}

export default [
  defineFunction({
    ...common,
    name: 'torch.Tensor.contiguous',
    shapes: ['(*) -> (*)'],
    errors: {
      ...copyErrors,
      preserve: ['RuntimeError', 'preserve memory format is unsupported by the contiguous operator'],
    },
    infer({ self, memory_format }, t) {
      if (isIn(self, memory_format)) return self
      t.check(memory_format !== 'preserve_format', 'preserve')
      return copied(self, memory_format, t)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.Tensor.is_contiguous',
    shapes: ['(*) -> bool'],
    errors: {},
    infer: ({ self, memory_format }) => isIn(self, memory_format),
  }),
]
