import { numel } from '@/lib/shape/tensor'
import { derivativeOf, type Names } from './derivatives'
import { lineOfNumbers, short } from './numbers'
import { isShown, type Elements, type Flow, type Op, type Step, type Trace } from './trace'

/** One way that a gradient takes at a step, in formulas and numbers. */
export interface Way {
  /** The operand it goes to. */
  readonly to: string
  /** `b · (1 − b)`; null: we have no words for it. */
  readonly formula: string | null
  /** The same with numbers; null: it has more than one element, or it is the number already. */
  readonly filled: string | null
  /** The local derivative as numbers; null: it is no factor of each element. */
  readonly local: string | null
  readonly isMoved: boolean
  readonly isRule: boolean
  readonly sent: string
}

/** A card that has more than one way in it: its sum. */
export interface Sum {
  readonly of: string
  readonly parts: readonly string[]
  readonly total: string
}

/** What happens at a step, to be put into words. */
export type Told =
  | { readonly kind: 'leaves'; readonly count: number }
  | {
      readonly kind: 'op'
      readonly name: string
      readonly made: string
      readonly value: string
      readonly grad_fn: string | null
      /** Why nothing is recorded: no operand wants a gradient, the mode is off, it was cut off. */
      readonly why: 'recorded' | 'no-grad' | 'detach' | 'constants'
      readonly saved: readonly string[]
      readonly isWriting: boolean
      readonly version: number
    }
  | {
      readonly kind: 'seed'
      readonly of: string
      readonly gradient: string
      readonly isGiven: boolean
      readonly isScalar: boolean
    }
  | {
      readonly kind: 'back'
      readonly grad_fn: string
      readonly of: string
      readonly arrived: string
      readonly ways: readonly Way[]
      readonly sums: readonly Sum[]
      /** Leaves and others whose `.grad` this step has written. */
      readonly written: readonly { readonly of: string; readonly grad: string }[]
    }
  | { readonly kind: 'refused'; readonly grad_fn: string }

const titleOf = ({ cards }: Trace, card: number): string => {
  const found = cards[card]!
  return found.name ?? found.made
}

/** What happens at a step. */
export function tell(trace: Trace, at: number): Told {
  const step = trace.steps[at]!
  const { event } = step
  switch (event.kind) {
    case 'leaves':
      return { kind: 'leaves', count: trace.cards.filter((card) => card.op === null && isShown(trace, card)).length }
    case 'op':
      return tellOp(trace, step, trace.ops[event.op]!)
    case 'seed': {
      const { shape } = trace.cards[event.card]!
      const gradient = lineOfNumbers(event.gradient, shape)
      return {
        kind: 'seed',
        of: titleOf(trace, event.card),
        gradient,
        isGiven: event.isGiven,
        isScalar: numel(shape) === 1,
      }
    }
    case 'back':
      return tellBack(trace, at, trace.ops[event.op]!, event.arrived, event.flows)
    case 'refused':
      return { kind: 'refused', grad_fn: trace.ops[event.op]!.grad_fn ?? '' }
  }
}

function tellOp(trace: Trace, { cards }: Step, op: Op): Told {
  const [output] = op.outputs
  const card = trace.cards[output!]!
  const state = cards.get(output!)
  const isCut = /\.detach_?$/.test(op.name)
  const why = op.isRecorded ? 'recorded' : op.isUnderNoGrad ? 'no-grad' : isCut ? 'detach' : 'constants'
  return {
    kind: 'op',
    name: card.name ?? '',
    made: card.made,
    value: lineOfNumbers(state?.values ?? null, card.shape),
    grad_fn: op.grad_fn,
    why,
    saved: op.saved.map((one) => titleOf(trace, one)),
    isWriting: op.isWriting,
    version: state?.version ?? 0,
  }
}

function tellBack(trace: Trace, at: number, op: Op, arrived: Elements, flows: readonly Flow[]): Told {
  const { steps, cards } = trace
  const [step, before] = [steps[at]!, steps[at - 1]!]
  const [output] = op.outputs
  const taken = new Map<number, number>()
  const ways = flows.map((flow): Way => {
    const place = op.inputs.indexOf(flow.to, taken.get(flow.to) ?? 0)
    taken.set(flow.to, place + 1)
    return wayOf(trace, op, flow, Math.max(place, 0))
  })
  const sums = [...new Set(flows.map(({ to }) => to))].flatMap((to): Sum[] => {
    const { shape } = cards[to]!
    const earlier = before.reached.get(to)
    const parts = [...(earlier ? [earlier] : []), ...flows.filter((one) => one.to === to).map(({ sent }) => sent)]
    if (parts.length < 2) return []
    const total = lineOfNumbers(step.reached.get(to) ?? null, shape)
    return [{ of: titleOf(trace, to), parts: parts.map((one) => lineOfNumbers(one, shape)), total }]
  })
  const written = cards.flatMap(({ id, shape }) => {
    const [old, now] = [before.cards.get(id)?.grad, step.cards.get(id)?.grad]
    return now && String(old) !== String(now) && !step.cards.get(id)!.isOver
      ? [{ of: titleOf(trace, id), grad: lineOfNumbers(now, shape) }]
      : []
  })
  const of = titleOf(trace, output!)
  const shape = cards[output!]!.shape
  return { kind: 'back', grad_fn: op.grad_fn ?? '', of, arrived: lineOfNumbers(arrived, shape), ways, sums, written }
}

function wayOf(trace: Trace, op: Op, { to, sent, local }: Flow, place: number): Way {
  const { cards, steps } = trace
  const card = cards[to]!
  const output = cards[op.outputs[0]!]!
  const derivative = derivativeOf(
    op.name,
    place,
    op.inputs.map((one) => cards[one]!.shape.length),
  )
  const titles = op.inputs.map((one) => wrapped(titleOf(trace, one)))
  const numbers = op.inputs.map((one) => valueAt(steps, op, one))
  const n = String(numel(card.shape))
  const constant = op.constant === null ? '…' : wrapped(short(op.constant))
  const isFirst = op.isConstantFirst
  const named: Names = {
    a: isFirst ? constant : (titles[0] ?? ''),
    b: isFirst ? (titles[0] ?? '') : (titles[1] ?? constant),
    y: wrapped(titleOf(trace, output.id)),
    n,
    g: 'g',
  }
  const isScalar = [...op.inputs, output.id].every((one) => numel(cards[one]!.shape) === 1)
  const show = (one: Elements | null | undefined) => (one ? wrapped(short(one[0]!)) : '?')
  const filledWith: Names = {
    a: isFirst ? constant : show(numbers[0]),
    b: isFirst ? show(numbers[0]) : numbers[1] ? show(numbers[1]) : constant,
    y: show(valueAt(steps, op, output.id)),
    n,
    g: 'g',
  }
  const isFactor = derivative?.kind === 'factor'
  const formula = derivative && derivative.kind !== 'moved' ? derivative.of(named) : null
  const filled = isFactor && isScalar ? derivative.of(filledWith) : null
  return {
    to: titleOf(trace, to),
    formula,
    filled: filled === formula || filled === (local && short(local[0]!)) ? null : filled,
    local: isFactor && local ? lineOfNumbers(local, card.shape) : null,
    isMoved: derivative?.kind === 'moved',
    isRule: derivative?.kind === 'rule',
    sent: lineOfNumbers(sent, card.shape),
  }
}

/** Its numbers at the time of the operation. */
const valueAt = (steps: readonly Step[], op: Op, card: number): Elements | null =>
  steps.find(({ event }) => event.kind === 'op' && event.op === op.id)?.cards.get(card)?.values ?? null

const wrapped = (text: string): string => (/^[\w.]+$|^\w+\(.*\)$/.test(text) ? text : `(${text})`)
