import { describe, expect, test } from 'vitest'
import { calculate, formOf, paste } from '@/lib/calculator'
import { parseCall } from '@/lib/python/call'
import { callOf } from '@/lib/python/operation'
import { Unreadable } from '@/lib/python/syntax'
import { apis } from '@/lib/registry'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'
import { find, read } from './recorded'

/** What a page says of an outcome, whoever worked it out. */
const said = (outcome: Outcome) => {
  if (outcome.kind === 'error') return `${outcome.error.type}: ${outcome.error.message}`
  return outcome.kind === 'value'
    ? outcome.outputs.map(({ tensor }) => [tensor.shape, tensor.strides, tensor.dtype])
    : null
}

/** `null`: a call with operations inside, which a form does not do. */
const readable = (spec: Spec, source: string) => {
  try {
    return callOf(spec, parseCall(source))
  } catch (thrown) {
    if (thrown instanceof Unreadable) return null
    throw thrown
  }
}

describe.each(apis())('recorded calls of $name', (of) => {
  const { spec } = of
  const form = formOf(spec)

  test('a form that is filled with one answers the same', () => {
    for (const { source } of read(of, 'jsonl')) {
      const result = paste(spec, form, form.initial, source)
      // what is more than a form can hold keeps the value that the form had
      const written = result.kind === 'fields' && !result.isPartial && readable(spec, source)
      if (!written || (spec.kind === 'module' && (!written.call || spec.holds))) continue
      const { answer } = calculate(spec, form, result.fields, find)
      const ours =
        answer?.kind === 'error'
          ? `${answer.type}: ${answer.message}`
          : answer?.kind === 'value'
            ? answer.outputs.map(({ shape, strides, dtype }) => [shape, strides, dtype])
            : null
      expect(ours, source).toEqual(said(evaluate(spec, written, find)))
    }
  })
})
