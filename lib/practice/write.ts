import { writeTuple } from '@/lib/shape/tuple'
/** How the programs of the questions are written. */

export type Written = number | string | boolean | null | undefined | readonly number[]

/** A Python value: `3`, `(3, 5)`, `True`; a text is code already. */
const python = (value: Exclude<Written, undefined>): string => {
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'object') return writeTuple(value)
  return String(value)
}

/** `nn.Conv2d(3, 8, kernel_size=3)`; keywords that are `undefined` are left out. */
export function call(name: string, positional: readonly Written[], keyword: Readonly<Record<string, Written>> = {}) {
  const given = positional.flatMap((value) => (value === undefined ? [] : [python(value)]))
  const named = Object.entries(keyword).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${python(value)}`],
  )
  return `${name}(${[...given, ...named].join(', ')})`
}

/** `x = torch.randn(4, 3)`. */
export const randn = (name: string, ...shape: readonly number[]) => `${name} = torch.randn(${shape.join(', ')})`

/** The same with other keywords; `undefined` takes one away. */
export const but = <T extends object>(keyword: T, change: { readonly [key: string]: Written }): T => ({
  ...keyword,
  ...change,
})

/** The name that a line gives its value; of several, the first. */
export const targetOf = (line: string): string => /^\(?(\w+)/.exec(line)?.[1] ?? ''

/** What stands for a value that is asked for. */
export const hole = '…'
