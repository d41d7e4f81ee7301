import type { State } from '../address'
import { completed, freeNames } from './edit'
import { lineOfNumbers } from './numbers'
import { pictureOf, type Picture } from './picture'
import { trace } from './program'
import { tell, type Told } from './story'
import type { Card, CardState, Trace } from './trace'

export interface GraphState extends State {
  /** A program to begin with. */
  readonly preset: string
  /** What the reader has made of it; empty: nothing. */
  readonly code: string
  /** Which step is looked at; beyond the last one it is the last one. */
  readonly step: number
  /** The name of the tensor that is looked at. */
  readonly at: string
}

export const usual: GraphState = { preset: 'shared', code: '', step: 99, at: 'b' }

/** More an address does not hold. */
export const mostLetters = 500

/** Everything that is drawn of a program, whatever step is looked at. */
export interface Explored {
  readonly code: string
  /** Leaves that were made for names without a value. */
  readonly made: readonly string[]
  readonly trace: Trace
  readonly picture: Picture
}

export function explore(code: string): Explored {
  const text = code.slice(0, mostLetters)
  const made = freeNames(text)
  const whole = made.length > 0 ? completed(text) : text
  const found = trace(whole)
  return { code: whole, made, trace: found, picture: pictureOf(found) }
}

/** What is drawn at one step. */
export interface At {
  readonly step: number
  readonly count: number
  readonly told: Told
  /** The `.grad` of everything that has one at the end. */
  readonly gradients: readonly { readonly of: string; readonly grad: string }[]
  /** The tensor that is looked at, with what autograd says of it. */
  readonly focus: { readonly card: Card; readonly state: CardState } | null
}

export function at({ trace: found }: Explored, { step: wanted, at: name }: Pick<GraphState, 'step' | 'at'>): At {
  const count = found.steps.length
  const step = Math.min(Math.max(Math.trunc(wanted), 0), count - 1)
  const { cards } = found.steps[step]!
  const card = found.cards.findLast((one) => one.name === name || String(one.id) === name)
  const state = card && (cards.get(card.id) ?? found.steps.at(-1)!.cards.get(card.id))
  const gradients = found.cards.flatMap((one) => {
    const of = found.steps.at(-1)!.cards.get(one.id)
    if (!of?.grad || of.isOver || !(of.is_leaf || of.retains_grad)) return []
    return [{ of: one.name ?? one.made, grad: lineOfNumbers(of.grad, one.shape) }]
  })
  return { step, count, told: tell(found, step), gradients, focus: card && state ? { card, state } : null }
}
