import { expect, test } from 'vitest'
import { resolve } from '@/lib/registry'
import leftOut from './golden/left-out.json'
import recorded from './golden/public.json'

const reasons: Readonly<Record<string, string>> = leftOut

test.each(['torch.nn', 'torch.nn.functional'] as const)('every public name of %s has a spec, or a reason', (module) => {
  const missing = recorded.public[module].map((name) => `${module}.${name}`).filter((name) => !resolve(name))
  expect(missing.filter((name) => !reasons[name])).toEqual([])
})

test('what is left out has no spec', () => {
  expect(Object.keys(reasons).filter((name) => resolve(name))).toEqual([])
})
