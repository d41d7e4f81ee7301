import type { Spec } from '@/lib/shape/spec'

/**
 * The spec of a full Python name. Rejects when there is none.
 *
 * @param file the `file` of the API: its own, or a table
 */
export async function loadSpec(name: string, file: string): Promise<Spec> {
  // a template, and not import.meta.glob: of that, Turbopack puts every file into one chunk
  const { default: all } = (await import(`../ops/${file}.ts`)) as { default: Spec | readonly Spec[] }
  const found = [all].flat().find((spec) => spec.name === name)
  if (!found) throw new Error(`unknown API: ${name}`)
  return found
}
