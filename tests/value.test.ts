import { expect, test } from 'vitest'
import { parseValue } from '@/lib/python/expression'
import { repr } from '@/lib/shape/value'
import recorded from './golden/representations.json'

const { values, strings } = recorded.representations

test.each(Object.entries(values))('repr(%s) is %s, as in Python', (source, want) => {
  expect(repr(parseValue(source))).toBe(want)
})

test.each(Object.entries(strings))('repr of the string %j is %s, as in Python', (text, want) => {
  expect(repr(text)).toBe(want)
})
