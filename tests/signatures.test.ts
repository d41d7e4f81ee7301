import { expect, test } from 'vitest'
import { apis } from '@/lib/registry'
import type { Arguments } from '@/lib/shape/argument'
import { repr } from '@/lib/shape/value'
import recorded from './golden/signatures.json'

/** `[name, kind, default]`; no default: two entries. Written by scripts/golden/signatures.py. */
type Signature = readonly (readonly string[])[]

interface Declared {
  readonly init?: Signature | null
  readonly call?: Signature | null
  readonly overloads?: readonly Signature[]
  readonly documented?: Signature | null
}

const theirs = recorded.signatures as unknown as Readonly<Record<string, Declared>>

const ours = (declared: Arguments): Signature =>
  Object.entries(declared).map(([key, { called: name = key, keywordOnly, variadic, keywords, default: value }]) => {
    if (variadic || keywords) return [name, variadic ? 'variadic' : 'keywords']
    return [name, keywordOnly ? 'keyword' : 'positional', ...(value === undefined ? [] : [repr(value)])]
  })

/** `dims` of `x.permute(*dims)` may also be given as one tuple, which is how PyTorch declares it. */
const asTuple = (signature: Signature): Signature =>
  signature.map(([name, kind, ...rest]) => [name!, kind === 'variadic' ? 'positional' : kind!, ...rest])

const written = (signature: Signature) => signature.map((one) => one.join(' ')).join(', ')

/** The stubs have one overload where an argument has two types. */
const distinct = (overloads: readonly Signature[]) => [...new Set(overloads.map(written))].sort()

/** Their stubs are written by hand and say less, or other things, than the parser, whose words are recorded. */
const byHand = new Set([
  ...'numel nonzero tensor as_tensor arange full linspace logspace randint div floor_divide true_divide'
    .split(' ')
    .map((name) => `torch.${name}`),
  ...'size stride nonzero to type requires_grad_ new_ones new_tensor contiguous is_contiguous cpu float double half bfloat16 int long short char byte bool cfloat cdouble'
    .split(' ')
    .map((name) => `torch.Tensor.${name}`),
  // the documentation says `A`, and only `input` is taken
  ...'linalg.cholesky linalg.cond linalg.eig linalg.eigh linalg.eigvals linalg.eigvalsh linalg.householder_product linalg.matrix_exp linalg.matrix_norm linalg.matrix_power linalg.matrix_rank linalg.norm linalg.pinv linalg.solve_triangular linalg.tensorinv linalg.tensorsolve linalg.vander linalg.vector_norm fft.fftfreq fft.rfftfreq'
    .split(' ')
    .map((name) => `torch.${name}`),
])

/**
 * Without the overloads that take separate ints for one tuple, and the deprecated ones, which call the tensor `self`, as
 * those call it that take a number in its place.
 */
const current = (overloads: readonly Signature[], name: string) =>
  overloads.filter(
    (one) =>
      !one.some(([, kind]) => kind === 'variadic') &&
      (!one.some(([argument]) => argument === 'self') || name.startsWith('torch.Tensor.')),
  )

test.each(apis().filter(({ name }) => !name.startsWith('torchvision.')))('$name', ({ name, spec }) => {
  const declared = theirs[name]
  expect(declared, `npm run golden -- update signatures`).toBeDefined()
  const { init, call, overloads, documented } = declared!
  if (spec.kind === 'module') {
    if (init) expect(ours(spec.init)).toEqual(init)
    // what only holds modules has no forward of its own
    if (call && !spec.holds) expect(ours(spec.call)).toEqual(call)
  } else if (byHand.has(name)) {
    return
  } else if (overloads && spec.binding === 'python') {
    expect(spec.overloads.map(ours)).toEqual(overloads)
  } else if (overloads) {
    const mine = spec.overloads.filter((one) => !Object.values(one).some(({ type }) => /name/.test(type)))
    const tuples = mine.map((one) => asTuple(ours(one)))
    expect(distinct(current(tuples, name))).toEqual(distinct(current(overloads, name)))
  } else if (documented) {
    expect(spec.overloads.map((one) => written(asTuple(ours(one))))).toContain(written(documented))
  }
})
