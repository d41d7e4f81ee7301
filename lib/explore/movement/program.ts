import { writeTuple } from '@/lib/shape/tuple'
import { numel } from '@/lib/shape/tensor'
import { mostCells, parseShape, splitShapes } from '../shapes'
import { operationOf, operations, type MovementState } from './operations'

/** Names of the tensors that are joined. */
const letters = 'abcd'

/** The program of a state, and which of its lines make what. */
export interface Program {
  readonly lines: readonly string[]
  /** Names of the tensors whose elements are moved, and the line that makes each. */
  readonly inputs: readonly { readonly name: string; readonly line: number }[]
  /** The line that makes the index. */
  readonly index: number | null
}

/** `start` … in that shape, numbered on from tensor to tensor, so that every element is one of its kind. */
function numbered(start: number, sizes: readonly number[], turned: boolean): string {
  const count = numel(sizes)
  const range = start === 0 ? `torch.arange(${count})` : `torch.arange(${start}, ${start + count})`
  const rank = sizes.length
  if (turned && rank > 1) {
    const other = sizes.with(rank - 1, sizes[rank - 2]!).with(rank - 2, sizes[rank - 1]!)
    return `${range}.reshape${writeTuple(other)}.transpose(-2, -1)`
  }
  if (rank === 1) return range
  return `${range}.reshape(${rank === 0 ? '()' : sizes.join(', ')})`
}

/** How many tensors may be joined. */
export const mostTensors = letters.length

/** The Python of a state. `problem`: a shape that is none, or too much to draw. */
export function programOf(state: MovementState): Program | { readonly problem: number } {
  const op = operationOf(state)
  const isJoining = operations[op].family === 'joining'
  const written = splitShapes(state.shapes).slice(0, isJoining ? mostTensors : 1)
  const shapes = written.map(parseShape)
  const wrong = shapes.findIndex((one) => one === null)
  if (wrong >= 0) return { problem: wrong }
  const given = shapes as (readonly number[])[]
  if (given.reduce((sum, one) => sum + numel(one), 0) > mostCells) return { problem: given.length - 1 }

  const lines: string[] = []
  const inputs: { name: string; line: number }[] = []
  let count = 0
  const make = (name: string, sizes: readonly number[], isTurned: boolean) => {
    inputs.push({ name, line: lines.length })
    lines.push(`${name} = ${numbered(count, sizes, isTurned)}`)
    count += numel(sizes)
  }
  given.forEach((sizes, at) => make(isJoining ? letters[at]! : 'x', sizes, state.turned && !isJoining))
  let index: number | null = null
  if (op === 'gather' || op === 'scatter') {
    index = lines.length
    lines.push(`index = torch.tensor(${state.index})`)
  }
  if (op === 'scatter') {
    const src = parseShape(state.src)
    if (!src) return { problem: 1 }
    make('src', src, false)
  }
  lines.push(`out = ${callOf(state, inputs.map(({ name }) => name).join(', '))}`)
  return { lines, inputs, index }
}

/** The operation itself, as one writes it. */
function callOf(state: MovementState, names: string): string {
  const { dim, dim0, dim1, start_dim, end_dim } = state
  switch (operationOf(state)) {
    case 'stack':
      return `torch.stack([${names}], dim=${dim})`
    case 'cat':
      return `torch.cat([${names}], dim=${dim})`
    case 'permute':
      return `x.permute(${state.dims})`
    case 'transpose':
      return `x.transpose(${dim0}, ${dim1})`
    case 'reshape':
      return `x.reshape(${state.size})`
    case 'view':
      return `x.view(${state.size})`
    case 'flatten':
      return `x.flatten(${start_dim}, ${end_dim})`
    case 'unflatten':
      return `x.unflatten(${dim}, ${state.sizes})`
    case 'squeeze':
      return `x.squeeze(${state.dims})`
    case 'unsqueeze':
      return `x.unsqueeze(${dim})`
    case 'expand':
      return `x.expand(${state.size})`
    case 'repeat':
      return `x.repeat(${state.repeats})`
    case 'split':
      return `x.split(${state.split_size}, dim=${dim})`
    case 'chunk':
      return `x.chunk(${state.chunks}, dim=${dim})`
    case 'gather':
      return `x.gather(${dim}, index)`
    case 'scatter':
      return `x.scatter${state.inplace ? '_' : ''}(${dim}, index, src)`
    case 'index':
      return `x[${state.item}]`
  }
}
