import { kinds, levels, type Kind, type Ref } from './question'

/** How the generators are numbered: a link of other numbers may show another question. */
export const versions: Readonly<Record<Kind, number>> = {
  shape: 1,
  line: 1,
  argument: 2,
  count: 2,
  view: 1,
  states: 1,
  error: 1,
  dtype: 2,
}

/** Seeds are below this. */
export const seeds = 1_000_000

export const sameRef = (a: Ref, b: Ref): boolean => a.kind === b.kind && a.level === b.level && a.seed === b.seed

/** `shape.2.4711.1`: kind, level, seed, and the version of the generator. */
export const writeRef = ({ kind, level, seed }: Ref): string => `${kind}.${level}.${seed}.${versions[kind]}`

/** A reference in an address, and whether it was made by the generators of today. null: not one. */
export function readRef(text: string | null): { readonly ref: Ref; readonly isCurrent: boolean } | null {
  const [, kind, level, seed, version] = /^([a-z]+)\.(\d)\.(\d{1,6})(?:\.(\d{1,4}))?$/.exec(text ?? '') ?? []
  const found = { kind: kinds.find((one) => one === kind), level: levels.find((one) => String(one) === level) }
  if (!found.kind || !found.level || seed === undefined) return null
  const ref = { kind: found.kind, level: found.level, seed: Number(seed) }
  return { ref, isCurrent: version === undefined || Number(version) === versions[ref.kind] }
}
