import type { Spec } from '@/lib/shape/spec'

/** One way to read a written name. */
interface Spelling {
  readonly name: string
  /** It was written as a method of a tensor. */
  readonly isMethod: boolean
  /** It was written with the `_` of the variants that write into their tensor. */
  readonly isInplace: boolean
}

const modules = ['torch', 'torch.nn.functional', 'torch.linalg', 'torch.fft', 'torch.special']

/**
 * The APIs a written name may mean, likeliest first: `torch.Tensor.add_` is `torch.Tensor.add_`, or else `torch.add`,
 * which has a method and a variant in place.
 */
export function spellings(written: string): Spelling[] {
  const method = /^torch\.Tensor\.(\w+)$/.exec(written)?.[1]
  const names = [written, ...(method ? modules.map((module) => `${module}.${method}`) : [])]
  const plain = names.map((name, i) => ({ name, isMethod: i > 0, isInplace: false }))
  if (!/[^_]_$/.test(written)) return plain
  return [...plain, ...plain.map(({ name, isMethod }) => ({ name: name.slice(0, -1), isMethod, isInplace: true }))]
}

/** Does the API have what was written? */
export function offers(spec: Spec, { isMethod, isInplace }: Omit<Spelling, 'name'>): boolean {
  if (!isMethod && !isInplace) return true
  return spec.kind === 'function' && (!isMethod || spec.method !== undefined) && (!isInplace || spec.inplace === true)
}
