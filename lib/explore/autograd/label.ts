import type { WrittenCall } from '@/lib/python/operation'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import type { Tensor } from '@/lib/shape/tensor'

/** `sigmoid(a)`, `a * b`: a call in short. */
export function labelOf({ name, call, self }: WrittenCall, titleOf: (of: Tensor) => string): string {
  const show = (value: Value): string => {
    if (value === null) return 'None'
    if (isTensor(value)) return titleOf(value)
    if (isSequence(value)) return `[${value.items.map(show).join(', ')}]`
    if (typeof value === 'boolean') return value ? 'True' : 'False'
    if (typeof value === 'object') return value.kind === 'float' ? String(value.value) : ''
    return String(value)
  }
  const bare = name.slice(name.lastIndexOf('.') + 1)
  const given = [...(self ? [self] : []), ...(call?.positional ?? [])].map(show)
  const keyword = Object.entries(call?.keyword ?? {}).map(([key, value]) => `${key}=${show(value)}`)
  const sign = signs[bare]
  const wrapped = (text: string) => (/[\s]/.test(text) && !/^[\w.]*\(.*\)$/.test(text) ? `(${text})` : text)
  if (sign && given.length === 2 && keyword.length === 0) return given.map(wrapped).join(` ${sign} `)
  if (bare === 'rsub' && given.length === 2) return given.map(wrapped).toReversed().join(' - ')
  if (bare === 'neg' && given.length === 1) return `-${wrapped(given[0]!)}`
  if (bare === '__getitem__') return `${given[0]}[${given[1]}]`
  return `${bare}(${[...given, ...keyword].join(', ')})`
}

const signs: Readonly<Record<string, string>> = { add: '+', sub: '-', mul: '*', div: '/', pow: '**', matmul: '@' }
