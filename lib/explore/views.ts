import type { PyError } from '@/lib/shape/error'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { isTensor } from '@/lib/shape/value'
import { unravel } from './format'
import { draw, type Drawn } from './movement'
import { runLines } from './program'
import { mostCells, mostDims, parseShape } from './shapes'
import { merge, type Merging } from './views/merging'

/** What the explorer of views shows; texts are kept as they were typed. */
export const usual = {
  part: 'strides',
  shape: '2, 3, 4',
  /** What is done to x before it is given another shape. */
  chain: '.transpose(0, 1)',
  target: '6, 4',
  /** How far the question has come; beyond the last step, it is answered. */
  step: 99,
  height: 3,
  width: 4,
}

export type ViewsState = typeof usual

/** Ways to be not contiguous, and one to be. */
export const chains = [
  '',
  '.transpose(0, 1)',
  '.permute(2, 0, 1)',
  '[:, :2]',
  '[:, :, ::2]',
  '[:1].expand(2, -1, -1)',
] as const

/** What a call gives: a tensor, in memory of its own or not; or what PyTorch says. */
export interface Answer {
  readonly code: string
  readonly tensor: Drawn | null
  readonly fate: 'view' | 'copy' | null
  readonly error: PyError | null
}

export interface Views {
  readonly lines: readonly string[]
  readonly x: Drawn | null
  readonly y: Drawn | null
  /** The new shape, with -1 worked out; null: it does not hold as many elements. */
  readonly sizes: readonly number[] | null
  readonly merging: Merging | null
  readonly view: Answer | null
  readonly reshape: Answer | null
  readonly contiguous: Answer | null
  /** What lies in the memory of y, place by place. */
  readonly storage: readonly number[]
  /** One of six colours for each element, row by row: by the first new dimension that has several. */
  readonly tones: readonly number[]
  /** PyTorch's words on what was done before. */
  readonly error: PyError | null
  readonly unread: string | null
  /** `shape`: it cannot be drawn; `large`: y cannot. */
  readonly problem: 'shape' | 'large' | null
}

const nothing: Views = {
  lines: [],
  x: null,
  y: null,
  sizes: null,
  merging: null,
  view: null,
  reshape: null,
  contiguous: null,
  storage: [],
  tones: [],
  error: null,
  unread: null,
  problem: null,
}

/** Everything that the first part shows of a state. */
export function viewsOf({ shape, chain, target }: ViewsState): Views {
  const sizes = parseShape(shape)
  if (!sizes) return { ...nothing, problem: 'shape' }
  const lines = [`x = torch.arange(${numel(sizes)}).reshape(${sizes.join(', ') || '()'})`, `y = x${chain.trim()}`]
  const { values, error, unread } = runLines(lines)
  const [x, y] = values
  const start = { ...nothing, lines, x: x !== undefined && isTensor(x) ? draw('x', x) : null }
  if (error || unread !== null) return { ...start, error, unread }
  if (y === undefined || !isTensor(y)) return { ...start, unread: lines[1]! }
  if (numel(y.shape) > mostCells || y.shape.length > mostDims || !y.values) return { ...start, problem: 'large' }

  const ask = (code: string): Answer | null => {
    const ran = runLines([...lines, `z = ${code}`])
    const z = ran.values[2]
    if (ran.unread !== null) return null
    if (ran.error || z === undefined || !isTensor(z)) return { code, tensor: null, fate: null, error: ran.error }
    const own = ran.values[1] as Tensor
    return { code, tensor: draw('z', z), fate: z.storage === own.storage ? 'view' : 'copy', error: null }
  }
  const [view, reshape] = [ask(`y.view(${target})`), ask(`y.reshape(${target})`)]
  const drawn = draw('y', y)
  if (!view || !reshape) return { ...start, y: drawn, unread: target }
  const known = reshape.tensor?.shape ?? null
  if (known && known.length > mostDims + 1) return { ...start, y: drawn, problem: 'large' }
  const storage: number[] = []
  for (const { places, values } of [...(start.x ? [start.x] : []), drawn].slice(
    y.storage === (x as Tensor).storage ? 0 : -1,
  ))
    places.forEach((place, at) => (storage[place] = values[at]!))
  return {
    ...start,
    y: drawn,
    sizes: known,
    merging: known && merge(y.shape, y.strides, known),
    view,
    reshape,
    contiguous: ask(`y.contiguous().view(${target})`),
    storage: Array.from(storage, (one) => one ?? NaN),
    tones: tonesOf(known ?? y.shape),
  }
}

function tonesOf(shape: readonly number[]): readonly number[] {
  const dim = shape.findIndex((size) => size > 1)
  return Array.from({ length: numel(shape) }, (_, at) => (dim < 0 ? 0 : unravel(at, shape)[dim]! % 6))
}

/** The step that is shown, and how many there are: the last one says what came out. */
export function stepsOf({ merging }: Views, { step }: ViewsState): { readonly at: number; readonly count: number } {
  const count = (merging?.steps.length ?? 0) + 1
  return { at: Math.min(Math.max(Math.trunc(step) || 0, 0), count - 1), count }
}
