import type { PyError } from '@/lib/shape/error'
import type { DType } from '@/lib/shape/dtype'

export type Elements = readonly number[]

/** One state of one tensor, from the operation that made it until it is written: a box of the picture. */
export interface Card {
  readonly id: number
  /** The name that the program gave it; null: none. */
  name: string | null
  /** How it was made, in short: `sigmoid(a)`. */
  readonly made: string
  readonly shape: readonly number[]
  readonly dtype: DType
  /** The operation that made it; null: the program wrote its numbers. */
  readonly op: number | null
  /** How often its storage had been written. */
  readonly version: number
  /** The line of the program, from 0. */
  readonly line: number
}

/** What is known of a card at some time. */
export interface CardState {
  readonly values: Elements | null
  readonly version: number
  readonly requires_grad: boolean
  readonly is_leaf: boolean
  /** `SigmoidBackward0`; null: None. */
  readonly grad_fn: string | null
  readonly retains_grad: boolean
  /** `.grad` */
  readonly grad: Elements | null
  /** Another state of the same tensor has taken its place. */
  readonly isOver: boolean
}

/** An operation that was done. */
export interface Op {
  readonly id: number
  /** The full Python name, with the `_` of a variant that writes. */
  readonly name: string
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  readonly line: number
  /** `MulBackward0`; null: autograd does not record it. */
  readonly grad_fn: string | null
  /** autograd records it. */
  readonly isRecorded: boolean
  readonly isWriting: boolean
  readonly isUnderNoGrad: boolean
  /** A number that is the other operand: of `x ** 2` the 2. */
  readonly constant: number | null
  /** It stands before the tensor: `2 ** x`. */
  readonly isConstantFirst: boolean
  /** Which cards it keeps for its backward pass. */
  readonly saved: readonly number[]
}

/** What a node of the graph sends on: to which card, and what. */
export interface Flow {
  readonly to: number
  /** ∂(its result)/∂(that card) times what arrived; null: not worked out here. */
  readonly sent: Elements
  /** With 1 arriving everywhere: of an elementwise operation the local derivative itself. */
  readonly local: Elements | null
}

export type Event =
  | { readonly kind: 'leaves' }
  | { readonly kind: 'op'; readonly op: number }
  /** `.backward()` is called: this is what it begins with. */
  | { readonly kind: 'seed'; readonly card: number; readonly gradient: Elements; readonly isGiven: boolean }
  | { readonly kind: 'back'; readonly op: number; readonly arrived: Elements; readonly flows: readonly Flow[] }
  /** What an operation kept was freed or written since. */
  | { readonly kind: 'refused'; readonly op: number }

/** An event, and how everything is after it. */
export interface Step {
  readonly event: Event
  readonly cards: ReadonlyMap<number, CardState>
  /** The gradients that have reached cards in this backward pass. */
  readonly reached: ReadonlyMap<number, Elements>
}

/** How a program ended early: PyTorch raises, or we cannot follow. */
export type End =
  | { readonly kind: 'raised'; readonly error: PyError; readonly line: number }
  | { readonly kind: 'unread'; readonly text: string; readonly line: number }
  | { readonly kind: 'unknown'; readonly line: number }
  | { readonly kind: 'large' }

export interface Trace {
  readonly cards: readonly Card[]
  readonly ops: readonly Op[]
  readonly steps: readonly Step[]
  readonly end: End | null
  /** What the names of the program stand for at its end. */
  readonly names: ReadonlyMap<string, number>
}

/** Numbers that are only an argument, such as those of `gradient=`, have no box. */
export const isShown = ({ ops }: Trace, { id, op, name }: Card): boolean =>
  op !== null || name !== null || ops.some(({ inputs }) => inputs.includes(id))
