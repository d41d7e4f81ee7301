import type { Worked } from '@/lib/calculator/worked'
import type { Lang } from '@/lib/text'

/** A text in both languages; `code` is between backticks. */
export type Both = Readonly<Record<Lang, string>>
export const both = (zh: string, en: string): Both => ({ zh, en })

export const kinds = ['shape', 'line', 'argument', 'count', 'view', 'states', 'error', 'dtype'] as const
export type Kind = (typeof kinds)[number]

export const topics = [
  'convolution',
  'linear',
  'reshaping',
  'broadcasting',
  'reduction',
  'recurrent',
  'attention',
  'embedding',
  'parameters',
  'dtype',
] as const
export type Topic = (typeof topics)[number]

export const levels = [1, 2, 3] as const
export type Level = (typeof levels)[number]

/** What a link says of a question; the rest follows from it. */
export interface Ref {
  readonly kind: Kind
  readonly level: Level
  readonly seed: number
}

/** A mistake that people make, and what they would answer. */
export interface Slip<T> {
  readonly value: T
  readonly why: Both
}

export interface Choice {
  /** Code, or a text. */
  readonly label: string | Both
  /** What comes of it, or why somebody would choose it. */
  readonly why?: Both
}

export type Answer =
  | { readonly type: 'shape'; readonly value: readonly number[]; readonly slips: readonly Slip<readonly number[]>[] }
  | { readonly type: 'number'; readonly value: number; readonly slips: readonly Slip<number>[] }
  | {
      readonly type: 'choice'
      readonly choices: readonly Choice[]
      readonly right: number
      /** The choices are the lines of the program, and then that none fails. */
      readonly isLines?: true
    }

/** A line of the solution: what it gave, or what PyTorch says. */
export interface ToldLine {
  readonly code: string
  readonly result: string | null
  readonly error: string | null
}

export type Hint =
  { readonly text: Both } | { readonly formulas: readonly Worked[] } | { readonly among: readonly string[] }

/** A page that explains it; `anchor` is a place on it. */
export interface Link {
  readonly api: string
  readonly anchor: string
}

/** A question with all that belongs to it: plain data, the same on the server and in the browser. */
export interface Question {
  readonly ref: Ref
  readonly topic: Topic
  /** Which template of the kind it was made from. */
  readonly template: string
  readonly program: readonly string[]
  /** PyTorch's words, where they are given. */
  readonly message?: string
  readonly asked: Both
  readonly answer: Answer
  readonly hints: readonly Hint[]
  /** Why, in a sentence or two. */
  readonly rule: Both
  /** The program with what every line gives. */
  readonly told: readonly ToldLine[]
  /** The steps of the engine, where sizes were worked out. */
  readonly steps: readonly Worked[]
  /** The tensors that a module learns, where they are counted. */
  readonly parameters?: readonly { readonly name: string; readonly shape: readonly number[]; readonly count: number }[]
  readonly links: readonly Link[]
}

/** What PyTorch is asked as well, by the tests: all that the answer rests on. */
export interface Made {
  readonly question: Question
  readonly runs: readonly (readonly string[])[]
}
