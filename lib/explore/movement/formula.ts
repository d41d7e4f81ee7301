import { Given } from '@/lib/numeric/elements/given'
import { Unmodelled } from '@/lib/shape/error'
import { contiguousStrides, type Tensor } from '@/lib/shape/tensor'
import type { Operation } from '../program'
import { subscriptFormula } from './subscript'

/** Names of indices: of an input, of a result whose dimensions are others, and where `k` counts tensors. */
const inner = ['i', 'j', 'k', 'l', 'm', 'n']
const outer = ['p', 'q', 'r', 's', 't', 'u']
const beside = ['i', 'j', 'l', 'm', 'n', 'o']

const at = (name: string, index: readonly string[]) => (index.length === 0 ? name : `${name}[${index.join(', ')}]`)

/** Which element of the inputs each element of the result is, in Python's notation, line by line. */
export function formulaOf(operation: Operation, outputs: readonly Tensor[]): readonly string[] {
  if (outputs.length === 0) return []
  try {
    const given = new Given(operation.bound, outputs)
    const name = operation.name.replace(/^torch\.(Tensor\.)?/, '')
    return formulas[name]?.(given, outputs) ?? []
  } catch (thrown) {
    // an argument whose value nobody knows
    if (thrown instanceof Unmodelled) return []
    throw thrown
  }
}

type Formula = (given: Given, outputs: readonly Tensor[]) => readonly string[]

/** Running sums: where each of several tensors begins. */
const starts = (sizes: readonly number[]): string => {
  let sum = 0
  return `start = [${sizes.map((size) => (sum += size) - size).join(', ')}]`
}

/** `12*i + 4*j + k`: the number of an element, counted row by row. */
function rowMajor(shape: readonly number[], names: readonly string[]): string {
  const strides = contiguousStrides(shape)
  const terms = shape.flatMap((size, dim) =>
    size === 1 ? [] : [strides[dim] === 1 ? names[dim]! : `${strides[dim]}*${names[dim]}`],
  )
  return terms.join(' + ') || '0'
}

const regrouped: Formula = ({ input, out }) => [
  `${at('out', outer.slice(0, out.shape.length))} = ${at('x', inner.slice(0, input.shape.length))}`,
  `${rowMajor(out.shape, outer)} == ${rowMajor(input.shape, inner)}`,
]

function turned(given: Given, order: readonly number[]): readonly string[] {
  const index = inner.slice(0, given.input.shape.length)
  return [
    `${at(
      'out',
      order.map((dim) => index[dim]!),
    )} = ${at('x', index)}`,
  ]
}

const transposed: Formula = (given) => {
  const rank = given.input.shape.length
  const [a, b] = [given.dim('dim0', rank), given.dim('dim1', rank)]
  return turned(
    given,
    given.input.shape.map((_, dim) => (dim === a ? b : dim === b ? a : dim)),
  )
}

/** Dimensions of size 1 that one of the two has and the other has not. */
const squeezed: Formula = ({ input, out, value, dims }) => {
  const chosen = value('dim') === null ? null : dims('dim', input.shape.length)
  const isGone = (dim: number) => input.shape[dim] === 1 && (chosen === null || chosen.includes(dim))
  const names = inner.slice(0, out.shape.length)
  let next = 0
  return [
    `${at('out', names)} = ${at(
      'x',
      input.shape.map((_, dim) => (isGone(dim) ? '0' : names[next++]!)),
    )}`,
  ]
}

const unsqueezed: Formula = (given) => {
  const names = inner.slice(0, given.input.shape.length)
  const dim = given.dim('dim', names.length + 1)
  return [`${at('out', names.toSpliced(dim, 0, '0'))} = ${at('x', names)}`]
}

/** Every dimension of the input, as the last ones of the result are named. */
const lastOf = ({ input, out }: Given, write: (name: string, size: number, grown: number) => string) => {
  const names = inner.slice(0, out.shape.length)
  const missing = names.length - input.shape.length
  const index = input.shape.map((size, dim) => write(names[dim + missing]!, size, out.shape[dim + missing]!))
  return [`${at('out', names)} = ${at('x', index)}`]
}

const pieces: Formula = (given, outputs) => {
  const { input } = given
  const names = beside.slice(0, input.shape.length)
  const dim = given.dim('dim', input.shape.length, 0)
  const sizes = outputs.map(({ shape }) => shape[dim]!)
  return [`${at('out[k]', names)} = ${at('x', names.with(dim, `start[k] + ${names[dim]}`))}`, starts(sizes)]
}

const gathered: Formula = (given) => {
  const names = inner.slice(0, given.out.shape.length)
  const dim = given.dim('dim', Math.max(names.length, 1))
  if (names.length === 0) return []
  return [`${at('out', names)} = ${at('x', names.with(dim, at('index', names)))}`]
}

const formulas: Readonly<Record<string, Formula>> = {
  stack(given) {
    const { shape } = given.grids('tensors')[0]!
    const names = beside.slice(0, shape.length)
    const dim = given.dim('dim', shape.length + 1, 0)
    return [`${at('out', names.toSpliced(dim, 0, 'k'))} = ${at('tensors[k]', names)}`]
  },
  cat(given) {
    const parts = given.grids('tensors').filter(({ shape }) => !(shape.length === 1 && shape[0] === 0))
    if (parts.length === 0) return []
    const names = beside.slice(0, parts[0]!.shape.length)
    const dim = given.dim('dim', names.length, 0)
    return [
      `${at('out', names.with(dim, `start[k] + ${names[dim]}`))} = ${at('tensors[k]', names)}`,
      starts(parts.map(({ shape }) => shape[dim]!)),
    ]
  },
  permute: (given) => turned(given, given.dims('dims', given.input.shape.length) ?? []),
  transpose: transposed,
  reshape: regrouped,
  view: regrouped,
  flatten: regrouped,
  unflatten: regrouped,
  squeeze: squeezed,
  unsqueeze: unsqueezed,
  expand: (given) => lastOf(given, (name, size, grown) => (size === 1 && grown !== 1 ? '0' : name)),
  repeat: (given) =>
    lastOf(given, (name, size, grown) => (size === grown ? name : size === 1 ? '0' : `${name} % ${size}`)),
  split: pieces,
  chunk: pieces,
  gather: gathered,
  scatter(given) {
    const index = given.grid('index').shape
    const names = inner.slice(0, index.length)
    if (names.length === 0) return []
    const dim = given.dim('dim', names.length)
    return [`${at('out', names.with(dim, at('index', names)))} = ${at('src', names)}`]
  },
  __getitem__: ({ input, value }) => subscriptFormula(input.shape.length, value('indices')),
}
