import type { Spec } from '@/lib/shape/spec'

/** One chunk for each spec, so that a page in a browser loads only its own. */
const loaders = import.meta.glob<{ default: Spec }>(['../ops/torch/**/*.ts', '../ops/torchvision/**/*.ts'])

/** The spec of a full Python name. Rejects when there is none. */
export async function loadSpec(name: string): Promise<Spec> {
  const load = loaders[`../ops/${name.replaceAll('.', '/')}.ts`]
  if (!load) throw new Error(`unknown API: ${name}`)
  return (await load()).default
}
