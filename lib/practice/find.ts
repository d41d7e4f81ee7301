import { offers, spellings } from '@/lib/registry/spellings'
import type { Find } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'

/** What the registry's `resolve` does, among a few specs that were loaded. */
export function findAmong(specs: readonly Spec[]): Find {
  const byName = new Map<string, Spec>()
  for (const spec of specs) {
    if (spec.kind === 'function')
      for (const alias of spec.aliases ?? []) if (!byName.has(alias)) byName.set(alias, spec)
  }
  for (const spec of specs) byName.set(spec.name, spec)
  return (written) =>
    spellings(written)
      .map(({ name, ...as }) => ({ spec: byName.get(name), as }))
      .find(({ spec, as }) => spec && offers(spec, as))?.spec
}
