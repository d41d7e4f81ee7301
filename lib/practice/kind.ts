import type { Find } from '@/lib/shape/evaluate'
import type { Draw } from './draw'
import { examine, type Examined } from './examine'
import type { Answer, Both, Hint, Kind, Level, Question, Topic } from './question'

/**
 * How to add a question: a template in `questions/<kind>` (and its kind's version in address.ts raised), the specs it needs
 * in `specs/<topic>.ts`; then `node scripts/practice.mjs`, and `npx vitest run tests/practice.test.ts -u`.
 */

/** What a question of a kind is made from: a template draws a recipe, and the kind asks the engine for the rest. */
export interface Template<Recipe> {
  /** Unique among those of its kind. */
  readonly name: string
  readonly topic: Topic
  /** All of them, where it is absent. */
  readonly levels?: readonly Level[]
  /** null: this draw makes no question; the next one may. */
  make(draw: Draw, level: Level): Recipe | null
}

/** What every recipe has. */
export interface Common {
  readonly program: readonly string[]
  /** What to think of, before anything is worked out. */
  readonly hint: Both
  /** Why the answer is what it is. */
  readonly rule: Both
}

/** What the engine says of programs; remembers what it was asked. */
export class Engine {
  readonly runs: (readonly string[])[] = []

  constructor(private readonly find: Find) {}

  /** @throws NoQuestion where the engine has no answer */
  examine(program: readonly string[]): Examined {
    this.runs.push(program)
    return examine(program, this.find)
  }
}

/** What a kind works out; the rest of a question is the same for all. */
export type Finished = Omit<Question, 'ref' | 'topic' | 'template'>

export interface KindOf<Recipe> {
  readonly kind: Kind
  readonly templates: readonly Template<Recipe>[]
  /** null: the engine's answer makes no question of it. */
  finish(recipe: Recipe, engine: Engine, draw: Draw, level: Level): Finished | null
}

/** Kinds of question, whatever their recipes are. */
export interface AnyKind {
  readonly kind: Kind
  readonly templates: readonly Template<unknown>[]
  make(template: Template<unknown>, engine: Engine, draw: Draw, level: Level): Finished | null
}

export const defineKind = <Recipe>({ finish, ...rest }: KindOf<Recipe>): AnyKind => ({
  ...rest,
  make(template, engine, draw, level) {
    const recipe = (template as Template<Recipe>).make(draw, level)
    const finished = recipe && finish(recipe, engine, draw, level)
    return finished && { ...finished, hints: [...finished.hints, ...narrower(finished.answer, draw)] }
  },
})

/** The last hint where there is much to choose from: two choices that are left, by their numbers. */
function narrower(answer: Answer, draw: Draw): Hint[] {
  if (answer.type !== 'choice' || answer.isLines || answer.choices.length < 4) return []
  const other = draw.pick(answer.choices.map((_, i) => i).filter((i) => i !== answer.right))
  return [{ among: [answer.right, other].sort((a, b) => a - b).map((i) => String(i + 1)) }]
}
