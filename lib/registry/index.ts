import { categories, type Category, type Spec } from '@/lib/shape/spec'
import { offers, spellings } from './spellings'

/** A file of `lib/ops`: one spec, or a table of specs that differ by little more than their names. */
interface File {
  readonly default: Spec | readonly Spec[]
}

/** Every spec there is, found by its file; for the server, the scripts and the tests. Pages in a browser load one. */
const files = import.meta.glob<File>(
  ['../ops/torch/**/*.ts', '../ops/torchvision/**/*.ts', '../ops/einops/**/*.ts', '../ops/tables/**/*.ts'],
  { eager: true },
)

export interface Api {
  /** The full Python name, `torch.nn.Conv2d`. */
  readonly name: string
  readonly kind: 'module' | 'function' | 'method'
  readonly category: Category
  /** The page's address below the language, and the path of its files: `torch/nn/Conv2d`. */
  readonly path: string
  /** The file in `lib/ops` that holds the spec: the path again, or `tables/activation`. Its recordings have the same name. */
  readonly file: string
  readonly spec: Spec
}

const isTable = (found: File['default']): found is readonly Spec[] => Array.isArray(found)

const describe = (file: string, spec: Spec): Api => ({
  name: spec.name,
  kind: spec.kind === 'function' && spec.method === 'only' ? 'method' : spec.kind,
  category: spec.category,
  path: spec.name.replaceAll('.', '/'),
  file,
  spec,
})

const all: readonly Api[] = Object.entries(files)
  .flatMap(([path, { default: found }]) => {
    const file = path.replace(/^.*?\/ops\/|\.ts$/g, '')
    return (isTable(found) ? found : [found]).map((spec) => describe(file, spec))
  })
  .sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || a.name.localeCompare(b.name, 'en'))

const byName: ReadonlyMap<string, Api> = new Map(all.map((one) => [one.name, one]))

/** All APIs, by category and then by name. */
export const apis = (): readonly Api[] => all

export const api = (name: string): Api | undefined => byName.get(name)

const byAlias: ReadonlyMap<string, Api> = new Map(
  all.flatMap((one) => (one.spec.kind === 'function' ? (one.spec.aliases ?? []).map((alias) => [alias, one]) : [])),
)

/** The API behind a written name: a method may be a function's page, and `add_` the page of `add`. */
export const resolve = (written: string): Api | undefined =>
  spellings(written)
    .map(({ name, ...as }) => ({ found: api(name) ?? byAlias.get(name), as }))
    .find(({ found, as }) => found && offers(found.spec, as))?.found
