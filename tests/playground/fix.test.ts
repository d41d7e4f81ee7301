import { expect, test } from 'vitest'
import { editsFor } from '@/lib/playground/fix'
import type { Fix } from '@/lib/python/machine/fix'
import { resolve } from '@/lib/registry'

const init = (argument: string, value: string): Fix => ({ argument, value, stage: 'init' })
const call = (argument: string, value: string): Fix => ({ argument, value, stage: 'call' })

/** The program after the fix; null: none is offered. */
function fixed(source: string, name: string, fixes: readonly Fix[], line: number): string | null {
  const edits = editsFor(source, resolve(name)!.spec, fixes, line)
  return (
    edits
      ?.toSorted((a, b) => b.from - a.from)
      .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source) ?? null
  )
}
const linear = (source: string, line = 1) => fixed(source, 'torch.nn.Linear', [init('in_features', '2048')], line)

test('an argument by its place, whatever stands there', () => {
  expect(linear('fc = nn.Linear(32 * 7 * 7, 10)')).toBe('fc = nn.Linear(2048, 10)')
  expect(linear('fc = torch.nn.Linear( f(1, 2), 10 )')).toBe('fc = torch.nn.Linear( 2048, 10 )')
  expect(linear('fc = Linear(sizes[-1], 10)')).toBe('fc = Linear(2048, 10)')
})

test('an argument by its name', () => {
  expect(linear('nn.Linear(out_features=10, in_features=9 * 9)')).toBe('nn.Linear(out_features=10, in_features=2048)')
})

test('an argument that is not written is added by name', () => {
  const mha = (source: string) =>
    fixed(source, 'torch.nn.MultiheadAttention', [init('kdim', '8'), init('vdim', '16')], 1)
  expect(mha('nn.MultiheadAttention(64, 4, kdim=32)')).toBe('nn.MultiheadAttention(64, 4, kdim=8, vdim=16)')
  expect(fixed('nn.Flatten()', 'torch.nn.Flatten', [init('start_dim', '0')], 1)).toBe('nn.Flatten(start_dim=0)')
})

test('a call over several lines', () => {
  expect(linear('a = nn.Linear(\n    5,  # five\n    6,\n)')).toBe('a = nn.Linear(\n    2048,  # five\n    6,\n)')
  expect(linear('a = nn.Sequential(\n    nn.Linear(5, 6),\n    nn.Linear(7, 8),\n)', 3)).toContain(
    'nn.Linear(5, 6),\n    nn.Linear(2048, 8)',
  )
})

test('a function, and the same as a method', () => {
  const transpose = (source: string) => fixed(source, 'torch.transpose', [call('dim1', '1')], 1)
  expect(transpose('y = torch.transpose(x, 0, 5)')).toBe('y = torch.transpose(x, 0, 1)')
  expect(transpose('y = x.abs().transpose(0, 5)')).toBe('y = x.abs().transpose(0, 1)')
})

test('nothing where it cannot be told which call or which argument is meant', () => {
  expect(linear('a = nn.Sequential(nn.Linear(5, 6), nn.Linear(7, 8))')).toBeNull()
  expect(linear('fc = nn.Linear(*sizes)')).toBeNull()
  expect(linear('fc = nn.Linear(**options)')).toBeNull()
  expect(linear('fc = make(5, 6)')).toBeNull()
  expect(linear('fc = nn.Linear(5, 6', 7)).toBeNull()
})
