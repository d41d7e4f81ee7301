import type { Traced } from './graph-steps'

/** A step, perhaps all that one call of a module did. */
export interface Leaf {
  readonly kind: 'step'
  readonly key: string
  readonly step: number
  /** The module's path below the one around it; null: no module of its own. */
  readonly name: string | null
  readonly type: string
}

/** One call of a module in which several things happen, or several equal calls one after another. */
export interface Group {
  readonly kind: 'group'
  readonly key: string
  readonly name: string
  readonly type: string
  readonly items: readonly Item[]
  /** Each further call that is equal to this one. */
  readonly repeats: readonly { readonly name: string; readonly steps: readonly number[] }[]
}

export type Item = Leaf | Group

export const stepsIn = (item: Item): readonly number[] =>
  item.kind === 'step' ? [item.step] : item.items.flatMap(stepsIn)

/** Those of its repeats as well. */
export const allSteps = (item: Item): readonly number[] =>
  item.kind === 'step' ? [item.step] : [...item.items.flatMap(allSteps), ...item.repeats.flatMap(({ steps }) => steps)]

/** The steps as they lie in the calls of modules; what is equal and follows on itself is there once. */
export function treeOf(trace: Traced, drawn: ReadonlySet<number>): readonly Item[] {
  const within = new Map<number, (number | { readonly frame: number })[]>([[-1, []]])
  const place = (frame: number): unknown[] => {
    const known = within.get(frame)
    if (known) return known
    const made: (number | { readonly frame: number })[] = []
    within.set(frame, made)
    place(trace.frames[frame]![0]).push({ frame })
    return made
  }
  trace.steps.forEach(({ frame }, step) => drawn.has(step) && place(frame).push(step))

  const build = (frame: number, around: string, above: string): readonly Item[] => {
    const times = new Map<string, number>()
    const keyOf = (name: string) => {
      const time = times.get(name) ?? 0
      times.set(name, time + 1)
      return `${around}/${name}${time === 0 ? '' : `~${time}`}`
    }
    const items = within.get(frame)!.map((part): Item => {
      if (typeof part === 'number')
        return { kind: 'step', key: keyOf(trace.steps[part]!.label), step: part, name: null, type: '' }
      const [, path, type] = trace.frames[part.frame]!
      const name = above !== '' && path.startsWith(`${above}.`) ? path.slice(above.length + 1) : path
      const key = keyOf(name || type)
      const [only, ...more] = within.get(part.frame)!
      return typeof only === 'number' && more.length === 0
        ? { kind: 'step', key, step: only, name, type }
        : { kind: 'group', key, name, type, items: build(part.frame, key, path), repeats: [] }
    })
    return foldRepeats(items, trace)
  }
  return build(-1, '', '')
}

function foldRepeats(items: readonly Item[], trace: Traced): readonly Item[] {
  const folded: { item: Item; signature: string }[] = []
  for (const item of items) {
    const signature = item.kind === 'group' ? signatureOf(item, trace) : ''
    const last = folded.at(-1)
    if (item.kind === 'group' && last?.item.kind === 'group' && last.signature === signature)
      last.item = { ...last.item, repeats: [...last.item.repeats, { name: item.name, steps: allSteps(item) }] }
    else folded.push({ item, signature })
  }
  return folded.map(({ item }) => item)
}

/** Equal for calls in which the same happens to tensors of the same sizes. */
function signatureOf(group: Group, { steps }: Traced): string {
  const write = (item: Item): unknown => {
    if (item.kind === 'group') return [item.name, item.type, item.repeats.length, item.items.map(write)]
    const { label, inputs, outputs, parameters } = steps[item.step]!
    return [item.name, item.type, label, parameters, [...inputs, ...outputs].map(({ shape }) => shape.join())]
  }
  return JSON.stringify([group.type, group.items.map(write)])
}
