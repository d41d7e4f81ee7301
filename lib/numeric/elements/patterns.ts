import { numel } from '@/lib/shape/tensor'
import { isInt, isSequence, type Value } from '@/lib/shape/value'
import { known, type Elements, type Given, type Work, type Works } from './given'
import { build, place, range, unknown, type Grid } from './grid'
import { joined } from './joining'
import { contracted } from './products'
import { settled } from './sums'

/** What einops makes of a tensor. That the pattern fits was checked before. */

/** One side of a pattern: the axes of each dimension. */
function sideOf(text: string, rank: number | null, numbers: Map<string, number>): string[][] {
  const groups: string[][] = []
  let group: string[] | null = null
  const tokens = text.match(/\(|\)|\.\.\.|\w+/g) ?? []
  const written = tokens.join(' ').replace(/\([^)]*\)/g, 'x')
  const rest = rank === null ? null : rank - (written.match(/\w+/g) ?? []).length
  const add = (axis: string) => void (group ? group.push(axis) : groups.push([axis]))
  for (const token of tokens) {
    if (token === '(') groups.push((group = []))
    else if (token === ')') group = null
    else if (token === '...') range(rest ?? numbers.get('…') ?? unknown()).forEach((one) => add(`…${one}`))
    else if (/^\d+$/.test(token)) {
      if (token === '1') {
        if (!group) groups.push([])
        continue
      }
      // no two of them are the same axis
      const name = `#${numbers.size}`
      numbers.set(name, Number(token))
      add(name)
    } else add(token)
  }
  if (rest !== null) numbers.set('…', rest)
  return groups
}

function rearranged(input: Grid, pattern: string, given: readonly (readonly [string, number])[], by: By): Elements {
  const [left, right] = pattern.split('->') as [string, string]
  const lengths = new Map(given)
  const from = sideOf(left, input.shape.length, lengths)
  const to = sideOf(right, null, lengths)
  from.forEach((axes, dim) => {
    const open = axes.filter((axis) => !lengths.has(axis))
    const others = numel(axes.flatMap((axis) => (lengths.has(axis) ? [lengths.get(axis)!] : [])))
    if (open.length === 1) lengths.set(open[0]!, input.shape[dim]! / others)
  })
  const size = (axis: string) => lengths.get(axis) ?? unknown()
  const [own, kept] = [from.flat(), to.flat()]
  const reduced = own.filter((axis) => !kept.includes(axis))
  const apart = own.map(size)
  const sources = own.map((axis) => kept.indexOf(axis))
  return build(kept.map(size), (outer) => {
    const terms = build(reduced.map(size), (inner) => {
      let next = 0
      return input.elements[
        place(
          apart,
          sources.map((at) => (at < 0 ? inner[next++]! : outer[at]!)),
        )
      ]!
    })
    return reduced.length > 0 ? by(terms) : terms[0]!
  })
}

type By = (terms: readonly number[]) => number

const reductions: Readonly<Record<string, (given: Given) => By>> = {
  max: () => (terms) => (terms.some(Number.isNaN) ? NaN : Math.max(...terms)),
  min: () => (terms) => (terms.some(Number.isNaN) ? NaN : Math.min(...terms)),
  sum: (given) => (terms) => settled(terms, given.out.dtype),
  mean: (given) => (terms) => settled(terms, given.out.dtype, (sum) => sum / terms.length),
  prod: () => (terms) => {
    const product = terms.reduce((all, one) => all * one, 1)
    return Number.isSafeInteger(product) ? product : unknown()
  },
}

/** Tensors in a list are stacked. */
function inputOf(value: Value): Grid {
  if (value === null || !isSequence(value)) return known(value)
  const parts = value.items.map(known)
  return joined(
    parts.map((part) => ({ ...part, shape: [1, ...part.shape] })),
    0,
  )
}

function lengthsOf(value: Value): (readonly [string, number])[] {
  if (value === null || typeof value !== 'object' || value.kind !== 'dict') return []
  return value.entries.map(([axis, length]) => [axis as string, isInt(length) ? Number(length) : unknown()])
}

const pattern: Work = (given) => {
  const text = given.value('pattern')
  if (typeof text !== 'string') return unknown()
  const name = given.value('reduction')
  const by = typeof name === 'string' ? (reductions[name] ?? unknown())(given) : () => unknown()
  return rearranged(inputOf(given.value('tensor')), text, lengthsOf(given.value('axes_lengths')), by)
}

/** Names of several letters, as `torch.einsum` has them. */
const einsum: Work = (given) => {
  const args = given.value('tensors_and_pattern')
  const items = isSequence(args) ? args.items : unknown()
  const text = items.at(-1)
  if (typeof text !== 'string') return unknown()
  const names = [...new Set(text.match(/\w+/g))]
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  if (names.length > letters.length) return unknown()
  const equation = text.replace(/\w+/g, (name) => letters[names.indexOf(name)]!).replaceAll(' ', '')
  return contracted(equation, items.slice(0, -1).map(known), given.out.dtype)
}

/** The axes under the star become one, and the tensors stand there one after the other. */
const pack: Work = (given) => {
  const [tensors, text] = [given.value('tensors'), given.value('pattern')]
  if (!isSequence(tensors) || typeof text !== 'string') return unknown()
  const axes = text.trim().split(/\s+/)
  const before = axes.indexOf('*')
  const after = axes.length - 1 - before
  const parts = tensors.items.map(known).map(({ shape, elements }) => {
    const end = shape.length - after
    return { elements, shape: [...shape.slice(0, before), numel(shape.slice(before, end)), ...shape.slice(end)] }
  })
  return joined(parts, before).elements
}

export const patterns: Works = {
  'einops.pack': pack,
  'einops.rearrange': pattern,
  'einops.reduce': pattern,
  'einops.repeat': pattern,
  'einops.einsum': einsum,
}
