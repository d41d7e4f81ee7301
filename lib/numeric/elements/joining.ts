import { numel } from '@/lib/shape/tensor'
import { known, type Elements, type Given, type Work, type Works } from './given'
import { alongDim, build, get, range, spread, unknown, wrap, type Grid, type Known } from './grid'
import { isSequence } from '@/lib/shape/value'

/** Tensors put together and repeated: every element of the result is one of the inputs. */

/** One after the other along a dimension. */
export function joined(parts: readonly Grid[], dim: number): Grid {
  const size = parts.reduce((all, { shape }) => all + shape[dim]!, 0)
  const shape = parts[0]!.shape.with(dim, size)
  const inner = numel(shape.slice(dim + 1))
  const elements = range(numel(shape.slice(0, dim))).flatMap((row) =>
    parts.flatMap((part) => {
      const step = part.shape[dim]! * inner
      return part.elements.slice(row * step, (row + 1) * step)
    }),
  )
  return { shape, elements }
}

/** `torch.cat` passes an empty vector over, whatever the rank of the others. */
function cat(parts: readonly Known[], dim: number): Elements {
  const filled = parts.filter(({ shape }) => !(shape.length === 1 && shape[0] === 0))
  return filled.length === 0 ? [] : joined(filled, wrap(dim, filled[0]!.shape.length)).elements
}

const reshaped = (of: Grid, shape: readonly number[]): Grid => ({ ...of, shape })

function stack(given: Given): Elements {
  const parts = given.grids('tensors')
  const dim = given.dim('dim', parts[0]!.shape.length + 1, 0)
  return joined(
    parts.map((part) => reshaped(part, part.shape.toSpliced(dim, 0, 1))),
    dim,
  ).elements
}

const atLeast = {
  1: (of: Grid): Grid => (of.shape.length === 0 ? reshaped(of, [1]) : of),
  2: (of: Grid): Grid => (of.shape.length < 2 ? reshaped(of, [1, of.shape[0] ?? 1]) : of),
  3: (of: Grid): Grid => {
    const [rows = 1, columns] = of.shape.length < 2 ? [1, of.shape[0] ?? 1] : of.shape
    return of.shape.length < 3 ? reshaped(of, [rows, columns!, 1]) : of
  },
} as const

const stacked =
  (rank: keyof typeof atLeast, dimOf: (parts: readonly Grid[]) => number): Work =>
  (given) => {
    const parts = given.grids('tensors').map(atLeast[rank])
    return joined(parts, dimOf(parts)).elements
  }

const columnStack: Work = (given) => {
  const parts = given.grids('tensors')
  return joined(
    parts.map((part) => (part.shape.length < 2 ? reshaped(part, [numel(part.shape), 1]) : part)),
    1,
  ).elements
}

const blockDiag: Work = (given) => {
  const parts = given.grids('tensors').map(atLeast[2])
  const corners = parts.map((_, at) =>
    [0, 1].map((dim) => parts.slice(0, at).reduce((all, { shape }) => all + shape[dim]!, 0)),
  )
  return build(given.out.shape, (index) => {
    const inside = (part: Grid, at: number) =>
      part.shape.every((size, dim) => index[dim]! >= corners[at]![dim]! && index[dim]! < corners[at]![dim]! + size)
    const at = parts.findIndex(inside)
    return at < 0
      ? 0
      : get(
          parts[at]!,
          index.map((one, dim) => one - corners[at]![dim]!),
        )
  })
}

/** The tensor over and over: leading sizes of 1 are added. */
const repeated =
  (name: string): Work =>
  (given) => {
    const { input, out } = given
    const missing = out.shape.length - input.shape.length
    const own = [...new Array<number>(Math.max(missing, 0)).fill(1), ...input.shape]
    if (missing < 0 || given.ints(name) === null) return unknown()
    return build(out.shape, (index) =>
      get(
        { ...input, shape: own },
        index.map((one, dim) => one % own[dim]!),
      ),
    )
  }

function repeatInterleave(given: Given): Elements {
  if (!given.has('input')) {
    const { elements } = given.grid('repeats')
    return elements.flatMap((count, at) => new Array<number>(count).fill(at))
  }
  const { input } = given
  const repeats = given.operand('repeats').elements
  const counts = (length: number) => (repeats.length === 1 ? new Array<number>(length).fill(repeats[0]!) : repeats)
  const expand = (run: readonly number[]) =>
    run.flatMap((one, at) => new Array<number>(counts(run.length)[at]!).fill(one))
  if (!given.has('dim')) return expand(input.elements)
  return alongDim(input, given.dim('dim', input.shape.length), expand)
}

/** One result for each of a list of tensors. */
const each =
  (shapeOf: (given: Given, at: number) => readonly number[]): Work =>
  (given) => {
    const value = given.value('tensors')
    const parts = isSequence(value) ? given.grids('tensors') : [given.grid('tensors')]
    return { several: parts.map((part, at) => spread(part, shapeOf(given, at))) }
  }

const atLeastRank: Work = (given) => {
  const value = given.value('tensors')
  return { several: (isSequence(value) ? given.grids('tensors') : [known(value)]).map(({ elements }) => elements) }
}

export const joinings: Works = {
  cat: (given) => cat(given.grids('tensors'), given.number('dim', 0)),
  stack,
  hstack: stacked(1, ([first]) => (first!.shape.length === 1 ? 0 : 1)),
  vstack: stacked(2, () => 0),
  dstack: stacked(3, () => 2),
  column_stack: columnStack,
  block_diag: blockDiag,
  repeat: repeated('repeats'),
  tile: repeated('dims'),
  repeat_interleave: repeatInterleave,
  atleast_1d: atLeastRank,
  atleast_2d: atLeastRank,
  atleast_3d: atLeastRank,
  broadcast_tensors: each(({ results }, at) => results[at]!.shape),
}
