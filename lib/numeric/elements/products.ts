import { isFloating, type DType } from '@/lib/shape/dtype'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence } from '@/lib/shape/value'
import { known, type Elements, type Given, type Work, type Works } from './given'
import { settled, sums, undoubted } from './sums'
import { broadcast, build, get, permuted, range, spread, unknown, type Grid, type Known } from './grid'

/**
 * Sums of products. The order of addition is that of a BLAS, and another processor may have another: here each product
 * and each sum is rounded, as where nothing is fused.
 */

/** Up to here the order is known. */
const mostInOrder = 8

/** With so few columns, it is known of longer sums too. */
const [fewColumns, mostInFew] = [4, 128]

/**
 * How the two lie in memory: both row by row, or the one on the left or the one on the right column by column. Of the
 * latter, the order of addition is not always the same.
 */
export type Layout = 'rows' | 'left turned' | 'right turned'

function isInOrder(layout: Layout, inner: number, columns: number, dtype: DType): boolean {
  if (dtype !== 'float32' || inner > mostInFew || columns > fewColumns) return false
  return layout === 'left turned' || (layout === 'rows' && columns > 1)
}

/**
 * The product of batches of matrices; a vector is a row on the left, and a column on the right.
 *
 * @param isAdded something is added to it, so that the sign of zero is nothing
 */
export function multiplied(
  left: Grid,
  right: Grid,
  { dtype }: Pick<Tensor, 'dtype'>,
  layout: Layout = 'rows',
  isAdded = false,
): Grid {
  const round = dtype === 'float32' ? Math.fround : Number
  if (left.shape.length === 1 && right.shape.length === 1)
    return { shape: [], elements: [dot(left, right, dtype, round)] }
  const [a, b] = [asMatrix(left, [1]), asMatrix(right, [])]
  const [rows, inner] = a.shape.slice(-2) as [number, number]
  const columns = b.shape.at(-1)!
  const batch = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const [one, other] = [spread(a, [...batch, rows, inner]), spread(b, [...batch, inner, columns])]
  const isOne = right.shape.length < 3
  const elements = build([numel(batch), rows, columns], ([at, row, column]) => {
    const terms = range(inner).map(
      (i) => one[(at! * rows + row!) * inner + i]! * other[(at! * inner + i) * columns + column!]!,
    )
    const isKnown = isOne && isInOrder(layout, inner, columns, dtype)
    if (inner > mostInOrder && !isKnown) return settled(terms, dtype)
    // whether a single product is added to zero shows in the sign of zero
    if (isOne && !isAdded && inner === 1 && Object.is(terms[0], -0)) return unknown()
    const sum = terms.reduce((all, term) => round(all + round(term)), 0)
    return layout === 'rows' || isKnown ? sum : undoubted(sum, terms)
  })
  const ends = [...(left.shape.length === 1 ? [] : [rows]), ...(right.shape.length === 1 ? [] : [columns])]
  return { shape: [...batch, ...ends], elements }
}

/** Four sums side by side. */
function dot({ elements: a }: Grid, { elements: b }: Grid, dtype: DType, round: (value: number) => number): number {
  if (a.length > mostInOrder || (a.length > 4 && a.length % 4 !== 0))
    return settled(
      a.map((one, at) => one * b[at]!),
      dtype,
    )
  const sums = [0, 0, 0, 0]
  a.forEach((one, at) => (sums[at % 4] = round(sums[at % 4]! + round(one * b[at]!))))
  return round(round(sums[0]! + sums[2]!) + round(sums[1]! + sums[3]!))
}

const asMatrix = (of: Grid, row: readonly number[]): Grid =>
  of.shape.length === 1 ? { ...of, shape: row.length > 0 ? [1, of.shape[0]!] : [of.shape[0]!, 1] } : of

const product =
  (right: string): Work =>
  (given) =>
    multiplied(given.input, given.grid(right), given.out).elements

export const transposed = (of: Grid): Grid => {
  const rank = of.shape.length
  return rank < 2 ? of : permuted(of, [...range(rank - 2), rank - 1, rank - 2])
}

/** `beta * input + alpha * product` */
function added(given: Given, of: Elements): Elements {
  const [beta, alpha] = [given.number('beta', 1), given.number('alpha', 1)]
  const start = beta === 0 ? null : spread(given.input, given.out.shape)
  const round = given.out.dtype === 'float32' ? Math.fround : Number
  return of.map((one, at) => (start ? round(beta * start[at]!) + round(alpha * one) : alpha * one))
}

const addProduct =
  (left: string, right: string): Work =>
  (given) =>
    added(given, multiplied(given.grid(left), given.grid(right), given.out).elements)

/** A matrix that is there before: the products are added to it, one by one. */
function accumulated(start: Grid, a: Grid, b: Grid, given: Given, beta: number): Grid {
  const alpha = given.number('alpha', 1)
  const round = given.out.dtype === 'float32' ? Math.fround : Number
  const [rows, inner] = a.shape as [number, number]
  const columns = b.shape[1]!
  const own = spread(start, [rows, columns])
  const elements = build([rows, columns], ([row, column], at) => {
    const terms = range(inner).map(
      (i) => round(alpha * a.elements[row! * inner + i]!) * b.elements[i * columns + column!]!,
    )
    const first = beta === 0 ? 0 : beta * own[at]!
    if (beta === 0 && Object.is(terms[0], -0)) return unknown()
    return undoubted(
      terms.reduce((all, term) => round(all + round(term)), round(first)),
      [first, ...terms],
    )
  })
  return { shape: [rows, columns], elements }
}

const addmm: Work = (given) =>
  accumulated(given.input, given.grid('mat1'), given.grid('mat2'), given, given.number('beta', 1)).elements

/** Batch after batch. */
function addbmm(given: Given): Elements {
  const [left, right] = [given.grid('batch1'), given.grid('batch2')]
  const batch = ({ shape, elements }: Grid, at: number): Grid => {
    const size = numel(shape.slice(1))
    return { shape: shape.slice(1), elements: elements.slice(at * size, (at + 1) * size) }
  }
  if (left.shape[0] === 0 || String(given.input.shape) !== String(given.out.shape)) return unknown()
  return range(left.shape[0]!).reduce<Grid>(
    (sum, at) => accumulated(sum, batch(left, at), batch(right, at), given, at === 0 ? given.number('beta', 1) : 1),
    given.input,
  ).elements
}

/** x Wᵀ + b; Wᵀ may be a vector. */
export function linear(given: Given): Elements {
  const [weight, own] = [given.grid('weight'), given.parameter('bias')]
  const { shape, elements } = multiplied(given.input, transposed(weight), given.out, 'right turned', own !== null)
  if (!own) return elements
  const bias = spread(own, shape)
  return elements.map((one, at) => one + bias[at]!)
}

function tensordot(given: Given): Elements {
  const [a, b] = [given.grid('a'), given.grid('b')]
  const dims = given.value('dims')
  const [left, right] = isSequence(dims)
    ? dims.items.map((side) => (isSequence(side) ? side.items.map(Number) : unknown()))
    : [range(a.shape.length).slice(a.shape.length - given.number('dims')), range(given.number('dims'))]
  const wrapAll = (all: readonly number[], rank: number) => all.map((dim) => (dim < 0 ? dim + rank : dim))
  const [over, and] = [wrapAll(left!, a.shape.length), wrapAll(right!, b.shape.length)]
  const rest = (of: Grid, dims: readonly number[]) => range(of.shape.length).filter((dim) => !dims.includes(dim))
  const inner = numel(over.map((dim) => a.shape[dim]!))
  if (String(over.map((dim) => a.shape[dim])) !== String(and.map((dim) => b.shape[dim]))) return unknown()
  const one = permuted(a, [...rest(a, over), ...over])
  const other = permuted(b, [...and, ...rest(b, and)])
  const rows = { ...one, shape: [one.elements.length / inner || 0, inner] }
  return multiplied(rows, { ...other, shape: [inner, other.elements.length / inner || 0] }, given.out, 'right turned')
    .elements
}

/** Every letter of the equation is an index; those that the result has not are summed over. */
function einsum(given: Given): Elements {
  const args = given.value('args')
  const [equation, ...rest] = isSequence(args) ? args.items : unknown()
  if (typeof equation !== 'string') return unknown()
  const [first] = rest
  const tensors = (first !== undefined && isSequence(first) ? first.items : rest).map(known)
  return contracted(equation.replaceAll(' ', ''), tensors, given.out.dtype)
}

/** Letters in the place of the dots, from the last dimension on. */
function lettered(equation: string, tensors: readonly Known[]): string {
  const [inputs, output] = equation.split('->') as [string, string | undefined]
  const terms = inputs.split(',')
  const spans = terms.map((term, i) =>
    term.includes('...') ? tensors[i]!.shape.length - term.replace('...', '').length : 0,
  )
  const most = Math.max(...spans)
  const all = String.fromCharCode(...range(most).map((at) => 0xe000 + at))
  const written = terms.map((term, i) => term.replace('...', all.slice(most - spans[i]!)))
  const once = [...new Set(inputs.replace(/[,.]/g, ''))].filter((one) => inputs.split(one).length === 2).sort()
  return `${written.join(',')}->${output === undefined ? all + once.join('') : output.replace('...', all)}`
}

export function contracted(written: string, tensors: readonly Known[], dtype: DType): Elements {
  const round: (value: number) => number = dtype === 'float32' ? Math.fround : Number
  const equation = written.includes('...') ? lettered(written, tensors) : written
  const [inputs, arrow] = equation.split('->') as [string, string | undefined]
  const terms = inputs.split(',')
  if (terms.length !== tensors.length) return unknown()
  const letters = [...new Set(terms.join(''))].sort()
  const once = letters.filter((letter) => terms.join('').split(letter).length === 2)
  const output = arrow === undefined ? once : [...arrow]
  const sizes = new Map<string, number>()
  terms.forEach((term, i) =>
    [...term].forEach((letter, dim) => {
      const size = tensors[i]!.shape[dim]!
      if (size !== 1 || !sizes.has(letter)) sizes.set(letter, size)
    }),
  )
  const summed = letters.filter((letter) => !output.includes(letter))
  const all = [...output, ...summed]
  const shapeOf = (of: readonly string[]) => of.map((letter) => sizes.get(letter)!)
  if (numel(shapeOf(all)) > 1_000_000 || tensors.some(({ elements }) => elements.length === 0)) return unknown()
  const dims = terms.map((term) => [...term].map((letter) => all.indexOf(letter)))
  const at = (index: readonly number[]) =>
    tensors.reduce(
      (product, one, i) =>
        product *
        get(
          one,
          dims[i]!.map((dim, own) => (one.shape[own] === 1 ? 0 : index[dim]!)),
        ),
      1,
    )
  const inner = shapeOf(summed)
  const isLong = numel(inner) > mostInOrder
  return build(shapeOf(output), (outer) => {
    const start = [...outer]
    const terms = build(inner, (index) => round(at([...start, ...index])))
    if (isLong) return settled(terms, dtype)
    const sum = terms.length === 1 ? terms[0]! : terms.reduce((all, one) => round(all + one), 0)
    return sum === 0 && terms.some((one) => Object.is(one, -0)) ? unknown() : sum
  })
}

/** Of three matrices, only where both orders give the same. */
const chain: Work = (given) => {
  const [a, b, c, ...more] = given.grids(given.has('matrices') ? 'matrices' : 'tensors')
  const of = (left: Grid, right: Grid) => multiplied(left, right, given.out)
  if (!a || !b || more.length > 0) return unknown()
  if (!c) return of(a, b).elements
  const [one, other] = [of(of(a, b), c).elements, of(a, of(b, c)).elements]
  return String(one) === String(other) ? one : unknown()
}

function matrixPower(given: Given): Elements {
  const { input } = given
  const n = given.number('n')
  const size = input.shape.at(-1)!
  const identity = { shape: input.shape, elements: build(input.shape, (at) => Number(at.at(-1) === at.at(-2))) }
  if (n < 0 || n * size ** 3 > 1e6) return unknown()
  return range(n).reduce<Grid>((power) => multiplied(power, input, given.out), identity).elements
}

function cross(given: Given): Elements {
  const { input, out } = given
  const other = given.grid('other')
  const shape = out.shape
  const [a, b] = [input, other].map((one) => ({ shape, elements: spread(one, shape) })) as [Grid, Grid]
  const dim = given.has('dim')
    ? given.dim('dim', shape.length)
    : given.bound.input !== undefined && shape.findIndex((size) => size === 3)
  if (dim === false || dim < 0) return unknown()
  const round = out.dtype === 'float32' ? Math.fround : Number
  return build(shape, (index) => {
    const at = (of: Grid, step: number) => get(of, index.with(dim, (index[dim]! + step) % 3))
    const [plus, minus] = [at(a, 1) * at(b, 2), at(a, 2) * at(b, 1)]
    // whether the products are rounded before their difference is taken is the compiler's choice
    return round(plus) === plus && round(minus) === minus ? plus - minus : settled([plus, -minus], out.dtype)
  })
}

function vecdot(given: Given): Elements {
  const [x, y] = [given.grid('x'), given.grid('y')]
  const shape = broadcast(x.shape, y.shape)
  const dim = given.dim('dim', shape.length, -1)
  const round = given.out.dtype === 'float32' ? Math.fround : Number
  const elements = spread(x, shape).map((one, at) => round(one * spread(y, shape)[at]!))
  return sums({ shape, elements }, [dim], given.out.dtype)
}

/** Rows are what is observed, columns the observations. */
function covariance({ input, out }: Given, correction: number): Grid {
  const round = out.dtype === 'float32' ? Math.fround : Number
  const shape = input.shape.length < 2 ? [1, numel(input.shape)] : input.shape
  const count = shape[1]!
  const means = sums({ shape, elements: input.elements }, [1], out.dtype).map((sum) => round(sum / count))
  const centred: Grid = {
    shape,
    elements: input.elements.map((one, at) => round(one - means[Math.floor(at / count)]!)),
  }
  const { elements } = multiplied(centred, transposed(centred), out, 'right turned', true)
  const divisor = Math.max(count - correction, 0)
  return { shape: [shape[0]!, shape[0]!], elements: elements.map((one) => round(one / divisor)) }
}

const cov: Work = (given) =>
  given.has('fweights') || given.has('aweights') || !isFloating(given.input.dtype)
    ? unknown()
    : covariance(given, given.number('correction', 1)).elements

function corrcoef(given: Given): Elements {
  const round = given.out.dtype === 'float32' ? Math.fround : Number
  const { shape, elements } = covariance(given, 1)
  const size = shape[0]!
  const deviations = range(size).map((at) => round(Math.sqrt(elements[at * size + at]!)))
  // 1 on the diagonal may be the number beside it
  const isSquare = deviations.every((one, at) => one * one === elements[at * size + at])
  if (given.out.shape.length === 0 || !isFloating(given.input.dtype) || !isSquare) return unknown()
  return build(shape, ([row, column], at) => {
    const one = round(round(elements[at]! / deviations[row!]!) / deviations[column!]!)
    return Math.min(Math.max(one, -1), 1)
  })
}

/** Softmax of the scores, by the values. */
function attention(given: Given): Elements {
  const [query, key, value] = ['query', 'key', 'value'].map((name) => given.grid(name)) as [Known, Known, Known]
  const { out } = given
  if (given.number('dropout_p', 0) !== 0 || given.flag('enable_gqa')) return unknown()
  const { shape, elements } = multiplied(query, transposed(key), out, 'right turned', true)
  const scale = given.has('scale') ? given.number('scale') : 1 / Math.sqrt(query.shape.at(-1)!)
  const mask = given.has('attn_mask') ? given.grid('attn_mask') : null
  const added = mask && spread(mask, shape)
  const scores = build(shape, (index, at) => {
    if (given.flag('is_causal') && index.at(-1)! > index.at(-2)!) return -Infinity
    if (!added) return elements[at]! * scale
    return mask.dtype === 'bool'
      ? added[at] === 0
        ? -Infinity
        : elements[at]! * scale
      : elements[at]! * scale + added[at]!
  })
  const [columns, width] = [shape.at(-1)!, value.shape.at(-1)!]
  const values = spread(value, [...shape.slice(0, -2), columns, width])
  const rows = shape.at(-2)!
  return build([numel(shape.slice(0, -2)), rows, width], ([batch, row, column]) => {
    const start = (batch! * rows + row!) * columns
    const own = scores.slice(start, start + columns)
    const most = Math.max(...own)
    // a row in which all is masked: no softmax could say it, PyTorch gives 0
    if (most === -Infinity) return 0
    const powers = own.map((one) => Math.exp(one - most))
    const total = powers.reduce((all, one) => all + one, 0)
    const terms = powers.flatMap((one, at) =>
      one === 0 ? [] : [(one / total) * values[(batch! * columns + at) * width + column!]!],
    )
    return terms.length === 1 ? terms[0]! : settled(terms, out.dtype)
  })
}

export const products: Works = {
  scaled_dot_product_attention: attention,
  cov,
  corrcoef,
  matmul: product('other'),
  'linalg.matmul': product('other'),
  mm: product('mat2'),
  bmm: product('mat2'),
  mv: product('vec'),
  dot: product('tensor'),
  vdot: product('other'),
  inner: (given) => {
    const other = given.grid('other')
    if (given.input.shape.length === 0 || other.shape.length === 0) {
      const [few, many] = given.input.shape.length === 0 ? [given.input, other] : [other, given.input]
      return many.elements.map((one) => one * few.elements[0]!)
    }
    if (other.shape.length > 2) return unknown()
    return multiplied(given.input, transposed(other), given.out, 'right turned').elements
  },
  addmm,
  addmv: addProduct('mat', 'vec'),
  baddbmm: addProduct('batch1', 'batch2'),
  addbmm,
  addr: (given) => {
    const right = given.grid('vec2').elements
    const [beta, alpha] = [given.number('beta', 1), given.number('alpha', 1)]
    const start = spread(given.input, given.out.shape)
    return given
      .grid('vec1')
      .elements.flatMap((a) => right.map((b) => alpha * a * b))
      .map((one, at) => (beta === 0 ? one : settled([beta * start[at]!, one], given.out.dtype)))
  },
  linear,
  tensordot,
  einsum,
  chain_matmul: chain,
  'linalg.multi_dot': chain,
  matrix_power: matrixPower,
  'linalg.matrix_power': matrixPower,
  cross,
  'linalg.cross': cross,
  'linalg.vecdot': vecdot,
}
