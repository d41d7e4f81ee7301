import { expect, test } from 'vitest'
import { dtypes, promote, type DType } from '@/lib/shape/dtype'
import recorded from './golden/promote_types.json'

const table: Readonly<Record<string, Readonly<Record<string, string>>>> = recorded.promote_types

test('every dtype is in the recorded table', () => expect(Object.keys(table).sort()).toEqual([...dtypes].sort()))

test.each(dtypes)('%s is promoted with every other as by torch.promote_types', (a: DType) => {
  expect(Object.fromEntries(dtypes.map((b) => [b, promote(a, b)]))).toEqual(table[a])
})
