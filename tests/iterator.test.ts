import { expect, test } from 'vitest'
import type { Scalar } from '@/lib/shape/argument'
import type { DType } from '@/lib/shape/dtype'
import { Raised, Unmodelled } from '@/lib/shape/error'
import { elementwise, expanded, unaryErrors } from '@/lib/shape/iterator'
import { resultType, type Operand } from '@/lib/shape/promotion'
import { tensor, view } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'
import { float } from '@/lib/shape/value'
import layouts from './golden/elementwise.json'
import types from './golden/result_types.json'

const numbers: Readonly<Record<string, Scalar>> = {
  bool: true,
  int: 2,
  float: float(2),
  complex: { kind: 'complex', real: 0, imag: 2 },
}

function operand(written: string): Operand {
  const [, dtype, shape] = /^(\w+)(?:\[(1?)\])?$/.exec(written)!
  return shape === undefined ? numbers[dtype!]! : tensor(shape ? [1] : [], { dtype: dtype as DType })
}

const typeOf = (a: string, b: string) => {
  try {
    return resultType([operand(a), operand(b)])
  } catch (thrown) {
    if (thrown instanceof Unmodelled) return 'complex32'
    throw thrown
  }
}

test.each(Object.entries(types.result_types))('the dtype of %s and any other operand', (a, want) => {
  expect(Object.fromEntries(Object.keys(want).map((b) => [b, typeOf(a, b)]))).toEqual(want)
})

test('shape and strides of the result', () => {
  const trace = new Trace<string>({})
  for (const [operands, want] of layouts.elementwise as [[number[], number[]][], [number[], number[]]][]) {
    const made = elementwise(
      operands.map(([shape, strides]) => tensor(shape, { strides })),
      trace,
    )
    expect([made.shape, made.strides], JSON.stringify(operands)).toEqual(want)
  }
})

test('another operand must not cover a part of the tensor that is written', () => {
  const trace = new Trace<string>(unaryErrors)
  const square = tensor([2, 2])
  const add = (into: typeof square, other: typeof square) => elementwise([into, other], trace, { into })
  expect(() => add(square, view(square, [2, 2], [1, 2]))).toThrow(Raised)
  expect(() => add(square, view(square, [2, 2], [2, 1]))).not.toThrow()
  const line = tensor([4])
  expect(() => add(view(line, [3], [1], 1), view(line, [3], [1], 0))).toThrow('some elements of the input tensor')
  expect(() => add(view(line, [2], [1], 2), view(line, [2], [1], 0))).not.toThrow()
})

test('expand repeats dimensions without a copy', () => {
  const of = tensor([3, 1])
  expect(expanded(of, [1, 2, 3, 4])).toMatchObject({ shape: [1, 2, 3, 4], strides: [0, 0, 1, 0], storage: of.storage })
})
