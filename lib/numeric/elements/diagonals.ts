import { known, type Elements, type Given, type Work, type Works } from './given'
import { build, get, range, type Grid } from './grid'
import { numel } from '@/lib/shape/tensor'

/** Triangles, diagonals, and products and lists of all with all. */

const triangle =
  (keeps: (distance: number, diagonal: number) => boolean): Work =>
  (given) => {
    const { shape, elements } = given.input
    const diagonal = given.number('diagonal', 0)
    return build(shape, (index, flat) => (keeps(index.at(-1)! - index.at(-2)!, diagonal) ? elements[flat]! : 0))
  }

/** A vector on a diagonal, or the diagonal of a matrix. */
function diag(given: Given): Elements {
  const { input, out } = given
  const offset = given.number('diagonal', 0)
  const [down, right] = [Math.max(-offset, 0), Math.max(offset, 0)]
  if (input.shape.length === 1) return onDiagonal(input.elements, out.shape, offset)
  return range(numel(out.shape)).map((at) => get(input, [at + down, at + right]))
}

const onDiagonal = (elements: Elements, shape: readonly number[], offset: number): Elements =>
  build(shape, ([row, column]) => (column! - row! === offset ? elements[Math.min(row!, column!)]! : 0))

function diagEmbed(given: Given): Elements {
  const { input, out } = given
  const rank = out.shape.length
  const [a, b] = [given.dim('dim1', rank, -2), given.dim('dim2', rank, -1)]
  const offset = given.number('offset', 0)
  return build(out.shape, (index) => {
    const [row, column] = [index[a]!, index[b]!]
    const rest = index.filter((_, dim) => dim !== a && dim !== b)
    return column - row === offset ? get(input, [...rest, Math.min(row, column)]) : 0
  })
}

const outer: Work = ({ input, value }) => {
  const right = known(value('vec2', 'other'))
  return input.elements.flatMap((a) => right.elements.map((b) => a * b))
}

function kron(given: Given): Elements {
  const { input, out } = given
  const other = given.grid('other')
  const rank = out.shape.length
  const filled = ({ shape, elements }: Grid): Grid => ({
    shape: [...new Array<number>(rank - shape.length).fill(1), ...shape],
    elements,
  })
  const [a, b] = [filled(input), filled(other)]
  return build(out.shape, (index) => {
    const outerIndex = index.map((one, dim) => Math.floor(one / b.shape[dim]!))
    const innerIndex = index.map((one, dim) => one % b.shape[dim]!)
    return get(a, outerIndex) * get(b, innerIndex)
  })
}

/** Each tensor's numbers along a dimension of its own. */
const meshgrid: Work = (given) => {
  const parts = given.grids('tensors')
  const isXY = given.text('indexing', 'ij') === 'xy' && parts.length > 1
  const dims = range(parts.length).map((dim) => (isXY && dim < 2 ? 1 - dim : dim))
  return {
    several: parts.map((part, at) => build(given.out.shape, (index) => part.elements[index[dims[at]!]!]!)),
  }
}

const cartesianProd: Work = (given) => {
  const parts = given.grids('tensors')
  return parts
    .reduce<readonly Elements[]>(
      (rows, { elements }) => rows.flatMap((row) => elements.map((one) => [...row, one])),
      [[]],
    )
    .flat()
}

function combinations(given: Given): Elements {
  const { elements } = given.input
  const again = given.flag('with_replacement') ? 0 : 1
  const choose = (count: number, from: number): readonly Elements[] =>
    count === 0
      ? [[]]
      : range(elements.length)
          .slice(from)
          .flatMap((at) => choose(count - 1, at + again).map((rest) => [elements[at]!, ...rest]))
  return choose(given.number('r', 2), 0).flat()
}

export const diagonals: Works = {
  tril: triangle((distance, diagonal) => distance <= diagonal),
  triu: triangle((distance, diagonal) => distance >= diagonal),
  diag,
  diagflat: (given) => onDiagonal(given.input.elements, given.out.shape, given.number('offset', 0)),
  diag_embed: diagEmbed,
  outer,
  ger: outer,
  kron,
  meshgrid,
  cartesian_prod: cartesianProd,
  combinations,
}
