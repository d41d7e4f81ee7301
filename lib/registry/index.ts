import { categories, type Category, type Spec } from '@/lib/shape/spec'

/** Every spec there is, found by its file; for the server, the scripts and the tests. Pages in a browser load one. */
const files = import.meta.glob<{ default: Spec }>(['../ops/torch/**/*.ts', '../ops/torchvision/**/*.ts'], {
  eager: true,
})

export interface Api {
  /** The full Python name, `torch.nn.Conv2d`. */
  readonly name: string
  readonly kind: 'module' | 'function' | 'method'
  readonly category: Category
  /** The page's address below the language, and the path of its files: `torch/nn/Conv2d`. */
  readonly path: string
  readonly spec: Spec
}

const all: readonly Api[] = Object.values(files)
  .map(({ default: spec }) => ({
    name: spec.name,
    kind: spec.kind === 'module' ? ('module' as const) : spec.method === 'only' ? ('method' as const) : spec.kind,
    category: spec.category,
    path: spec.name.replaceAll('.', '/'),
    spec,
  }))
  .sort((a, b) => categories.indexOf(a.category) - categories.indexOf(b.category) || a.name.localeCompare(b.name, 'en'))

/** All APIs, by category and then by name. */
export const apis = (): readonly Api[] => all

export const api = (name: string): Api | undefined => all.find((one) => one.name === name)

/** The API behind a written name; `torch.Tensor.permute` is `torch.permute` where that is also a method. */
export function resolve(written: string): Api | undefined {
  const asFunction = api(written.replace(/^torch\.Tensor\./, 'torch.'))
  return api(written) ?? (asFunction?.spec.kind === 'function' && asFunction.spec.method ? asFunction : undefined)
}
