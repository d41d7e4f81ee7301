import { expect, test } from 'vitest'
import { receptiveField } from '@/lib/shape/receptive'
import recorded from './golden/receptive.json'

test.each(recorded.receptive)('$chain: the inputs that have a gradient', ({ chain, output, first, last, next }) => {
  const { size, stride, start } = receptiveField(chain)
  expect({ first: start + output * stride, size, stride }).toEqual({
    first,
    size: last - first + 1,
    stride: next - first,
  })
})
