import type { AttentionView, TensorName } from './attention'
import { ravel, round, unravel } from './format'
import { ratio, sumOf } from './work'

/** One cell of a tensor, by its place row by row. */
export interface Place {
  readonly tensor: TensorName
  readonly at: number
}

/** How one cell was worked out. */
export interface Explained {
  /** `scores[1, 2]` */
  readonly name: string
  /** The work with its numbers. */
  readonly work: string
  readonly value: number
  /** The cells it was made of. */
  readonly sources: Partial<Record<TensorName, readonly number[]>>
}

const places = (count: number, make: (at: number) => number) => Array.from({ length: count }, (_, at) => make(at))
export const labels: Readonly<Record<TensorName, string>> = {
  X: 'X',
  Wq: 'W_q',
  Wk: 'W_k',
  Wv: 'W_v',
  Q: 'Q',
  K: 'K',
  V: 'V',
  scores: 'scores',
  scaled: 'scaled',
  masked: 'masked',
  weights: 'weights',
  output: 'output',
}

/** null: the cell was typed, or the tensor has no such cell. */
export function explainCell(view: AttentionView, { tensor, at }: Place): Explained | null {
  const drawn = view.tensors[tensor]
  const value = drawn.values[at]
  if (value === undefined) return null
  const index = unravel(at, drawn.shape)
  const [row, column] = index.slice(-2) as [number, number]
  const head = drawn.shape.length > 2 ? index[0]! : 0
  const lead = drawn.shape.length > 2 ? [head] : []
  const of = (name: TensorName, i: number, j: number) => ravel([...lead, i, j], view.tensors[name].shape)
  const at_ = (name: TensorName, place: number) => view.tensors[name].values[place]!
  const line = (name: TensorName, i: number) => places(view.tensors[name].shape.at(-1)!, (j) => of(name, i, j))
  const pairs = (a: TensorName, as: readonly number[], b: TensorName, bs: readonly number[]) =>
    sumOf(as.map((place, i) => [at_(a, place), at_(b, bs[i]!)] as const))
  const found = (work: string, sources: Explained['sources']): Explained => ({
    name: `${labels[tensor]}[${index.join(', ')}]`,
    work,
    value,
    sources,
  })

  switch (tensor) {
    case 'Q':
    case 'K':
    case 'V': {
      if (view.from !== 'x') return null
      const weight = ({ Q: 'Wq', K: 'Wk', V: 'Wv' } as const)[tensor]
      const own = places(view.d, (i) => row * view.d + i)
      const down = places(view.d, (i) => i * view.d + head * view.width + column)
      return found(pairs('X', own, weight, down), { X: own, [weight]: down })
    }
    case 'scores': {
      const [query, key] = [line('Q', row), line('K', column)]
      return found(pairs('Q', query, 'K', key), { Q: query, K: key })
    }
    case 'scaled': {
      const from = of('scores', row, column)
      return found(`${round(at_('scores', from))} / √${view.width}`, { scores: [from] })
    }
    case 'masked': {
      const before = view.isScaled ? 'scaled' : 'scores'
      const from = of(before, row, column)
      const isSeen = view.sight[row]![column]!
      return found(isSeen ? round(at_(before, from)) : `${round(at_(before, from))} → −inf`, { [before]: [from] })
    }
    case 'weights': {
      const before = view.mask !== 'none' ? 'masked' : view.isScaled ? 'scaled' : 'scores'
      const all = line(before, row)
      const numbers = all.map((place) => at_(before, place))
      if (Math.max(...numbers) === -Infinity)
        return found(`0 / (${numbers.map(() => '0').join(' + ')})`, { [before]: all })
      return found(ratio(numbers, column), { [before]: all })
    }
    case 'output': {
      const weights = line('weights', row)
      const values = places(view.S, (key) => of('V', key, column))
      return found(pairs('weights', weights, 'V', values), { weights, V: values })
    }
    default:
      return null
  }
}

/** The place in its tensor of a number that is typed: with two heads, Q, K and V are drawn head by head. */
export function placeOfInput(view: AttentionView, name: TensorName, row: number, column: number): number {
  const { shape } = view.tensors[name]
  const width = shape.at(-1)!
  return ravel([...(shape.length > 2 ? [Math.floor(column / width)] : []), row, column % width], shape)
}

/** Where to look while nobody points: at the last query in the present step. */
export function placeOf(view: AttentionView): Place {
  const stage = view.stages[view.now]!
  const tensor = stage === 'projected' ? 'Q' : stage
  const isOfKeys = view.tensors[tensor].shape.at(-1) === view.S && tensor !== 'Q' && tensor !== 'output'
  return { tensor, at: (view.L - 1) * view.tensors[tensor].shape.at(-1)! + (isOfKeys ? view.S - 1 : 0) }
}

/** What one query comes to. */
export interface Row {
  readonly query: number
  /** The key with the largest weight; null: it may see none. */
  readonly key: number | null
  readonly weight: number
  /** Of all heads, side by side. */
  readonly output: readonly number[]
}

/** The query that a cell belongs to; the last one for cells of keys and values. */
export function rowOf(view: AttentionView, { tensor, at }: Place): Row {
  const { weights, output } = view.tensors
  const index = unravel(at, view.tensors[tensor].shape)
  const isOfKeys = ['K', 'V', 'X', 'Wq', 'Wk', 'Wv'].includes(tensor)
  const query = isOfKeys ? view.L - 1 : index.at(-2)!
  const head = !isOfKeys && index.length > 2 ? index[0]! : 0
  const own = weights.values.slice((head * view.L + query) * view.S).slice(0, view.S)
  const weight = Math.max(...own)
  return {
    query,
    key: view.blind.includes(query) ? null : own.indexOf(weight),
    weight,
    output: places(view.d, (i) => output.values[placeOfInput(view, 'output', query, i)]!),
  }
}
