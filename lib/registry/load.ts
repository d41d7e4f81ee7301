import type { Spec } from '@/lib/shape/spec'

/** One chunk for each file of specs, so that a page in a browser loads only its own. */
const loaders = import.meta.glob<{ default: Spec | readonly Spec[] }>([
  '../ops/torch/**/*.ts',
  '../ops/torchvision/**/*.ts',
  '../ops/einops/**/*.ts',
  '../ops/tables/**/*.ts',
])

/**
 * The spec of a full Python name. Rejects when there is none.
 *
 * @param file the `file` of the API: its own, or a table
 */
export async function loadSpec(name: string, file: string): Promise<Spec> {
  const load = loaders[`../ops/${file}.ts`]
  const found = load && [(await load()).default].flat().find((spec) => spec.name === name)
  if (!found) throw new Error(`unknown API: ${name}`)
  return found
}
