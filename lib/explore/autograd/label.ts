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
  if (sign && given.length === 2 && keyword.length === 0)
    return `${wrapped(given[0]!, sign, false)} ${sign} ${wrapped(given[1]!, sign, true)}`
  if (bare === 'rsub' && given.length === 2) return `${given[1]} - ${wrapped(given[0]!, '-', true)}`
  if (bare === 'neg' && given.length === 1) return `-${wrapped(given[0]!, '*', true)}`
  if (bare === '__getitem__') return `${given[0]}[${given[1]}]`
  return `${bare}(${[...given, ...keyword].join(', ')})`
}

const signs: Readonly<Record<string, string>> = { add: '+', sub: '-', mul: '*', div: '/', pow: '**', matmul: '@' }

const strength: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '@': 2, '**': 3 }

/** An operand, in parentheses where it needs them. */
function wrapped(text: string, sign: string, isRight: boolean): string {
  let bare = text
  for (let before = ''; before !== bare;) {
    before = bare
    bare = bare.replace(/[([][^()[\]]*[)\]]/g, '')
  }
  const inside = [...bare.matchAll(/ (\*\*|[-+*/@]) /g)].map(([, one]) => strength[one!]!)
  const weakest = Math.min(9, ...inside)
  const own = strength[sign]!
  const isWeak = weakest < own || (weakest === own && (isRight ? sign !== '+' : sign === '**'))
  return isWeak || (bare.startsWith('-') && sign === '**') ? `(${text})` : text
}
