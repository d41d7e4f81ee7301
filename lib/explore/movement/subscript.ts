import { isEllipsis, isInt, isSequence, isSlice, isTensor, repr, type Slice, type Value } from '@/lib/shape/value'

const letters = ['i', 'j', 'k', 'l', 'm', 'n', 'o', 'p']

/** An index tensor or a list between the brackets, as a formula writes it. */
interface Chosen {
  readonly text: string
  /** How many dimensions it stands for. */
  readonly width: number
  readonly rank: number
  readonly length: number
}

const trues = (of: readonly Value[]) => of.filter(Boolean).length

function chosen(item: Value): Chosen | null {
  if (isTensor(item)) {
    if (item.dtype === 'bool')
      return { text: 'mask', width: item.shape.length, rank: 1, length: trues(item.values ?? []) }
    return { text: 'index', width: 1, rank: item.shape.length, length: item.shape[0]! }
  }
  if (!isSequence(item)) return null
  const depth = (one: Value): number => (isSequence(one) ? 1 + depth(one.items[0] ?? null) : 0)
  const flat = (one: Value): readonly Value[] => (isSequence(one) ? one.items.flatMap(flat) : [one])
  const isMask = flat(item).some((one) => typeof one === 'boolean')
  return isMask
    ? { text: 'mask', width: depth(item), rank: 1, length: trues(flat(item)) }
    : { text: repr(item), width: 1, rank: depth(item), length: item.items.length }
}

const sliced = ({ start, step }: Slice, letter: string): string | null => {
  if ((start !== null && (!isInt(start) || start < 0)) || (step !== null && !isInt(step))) return null
  const times = step === null || step === 1 ? letter : `${step}*${letter}`
  return start === null || start === 0 ? times : `${start} + ${times}`
}

/** `out[i, j] = x[1 + i, 2*j]` of `x[1:, ::2]`; nothing where it would say less than the picture. */
export function subscriptFormula(rank: number, index: Value): readonly string[] {
  const isTuple =
    isSequence(index) && (index.kind === 'tuple' || index.items.some((one) => isSlice(one) || one === null))
  const items = isTuple ? index.items : [index]
  if (items.some((item) => typeof item === 'boolean' || (isTensor(item) && item.shape.length === 0))) return []
  const width = (item: Value) => (item === null || isEllipsis(item) ? 0 : (chosen(item)?.width ?? 1))
  const rest = rank - items.reduce<number>((sum, item) => sum + width(item), 0)
  const whole: Slice = { kind: 'slice', start: null, stop: null, step: null }
  const missing = new Array<Value>(Math.max(rest, 0)).fill(whole)
  const dots = items.findIndex(isEllipsis)
  const all = dots < 0 ? [...items, ...missing] : items.toSpliced(dots, 1, ...missing)

  const lists = all.flatMap((item) => chosen(item) ?? [])
  // lists of lists, and a list of one beside longer ones, are not read by one letter
  if (lists.some((one) => one.rank > 1) || new Set(lists.map(({ length }) => length)).size > 1) return []
  const shared = Math.max(0, ...lists.map((one) => one.rank))
  const at = all.flatMap((item, place) => (chosen(item) && !isInt(item) ? [place] : []))
  // numbers are taken out before lists are looked at, and None has a dimension of its own
  const between = all.slice(at[0] ?? 0, (at.at(-1) ?? 0) + 1).filter((item) => !isInt(item))
  const isFront = at.length > 1 && between.some((item) => !chosen(item))

  const free = [...letters]
  const out: string[] = []
  const inside: string[] = []
  let common: readonly string[] | null = null
  const take = () => {
    common ??= free.splice(0, shared)
    return common
  }
  if (isFront) out.push(...take())
  let hasWords = true
  for (const item of all) {
    const list = chosen(item)
    if (list) {
      if (common === null) out.push(...take())
      const names = take()
        .slice(shared - list.rank)
        .join(', ')
      inside.push(list.text === 'mask' ? `*mask.nonzero()[${names}]` : `${list.text}[${names}]`)
    } else if (isSlice(item)) {
      const letter = free.shift() ?? '?'
      const text = sliced(item, letter)
      hasWords &&= text !== null
      out.push(letter)
      inside.push(text ?? '?')
    } else if (item === null) out.push('0')
    else if (isInt(item)) inside.push(String(item))
    else hasWords = false
  }
  const written = (name: string, parts: readonly string[]) =>
    parts.length === 0 ? name : `${name}[${parts.join(', ')}]`
  return hasWords ? [`${written('out', out)} = ${written('x', inside)}`] : []
}
