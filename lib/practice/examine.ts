import { Session } from '@/lib/python/session'
import type { PyError } from '@/lib/shape/error'
import type { Call, Find, Outcome } from '@/lib/shape/evaluate'
import type { Named, Spec } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import type { Step } from '@/lib/shape/trace'
import { isModule, isSequence, isTensor, repr, type Value } from '@/lib/shape/value'

/**
 * What can be told of a value, by the engine and by PyTorch in the same words: tests/golden/practice.py makes the same of
 * a real one.
 */
export type Described =
  | {
      readonly shape: readonly number[]
      readonly dtype: string
      readonly strides: readonly number[]
      readonly requires_grad: boolean
      /** Tensors with the same number share memory; numbered as they are met. */
      readonly memory: number
    }
  | { readonly items: readonly Described[] }
  | { readonly parameters: Readonly<Record<string, readonly number[]>> }
  | { readonly plain: string }

/** A call that the engine answered, and in which statement. */
export interface Called {
  readonly line: number
  readonly name: string
  readonly steps: readonly Step[]
  readonly parameters: readonly Named[]
}

/** What became of a program. */
export interface Examined {
  readonly program: readonly string[]
  /** The value of every statement that ran. */
  readonly values: readonly Described[]
  /** The statement that failed, counted from 0; `api` is whose page explains it. */
  readonly error: (Pick<PyError, 'type' | 'message' | 'id'> & { readonly line: number; readonly api: string }) | null
  readonly calls: readonly Called[]
}

/** What the engine does not model makes no question. */
export class NoQuestion extends Error {}

class Watched extends Session {
  line = 0
  readonly calls: Called[] = []
  /** Whose spec was asked last: the one that raised, where one did. */
  last = ''

  protected override evaluateCall(spec: Spec, call: Call): Outcome {
    this.last = spec.name
    const outcome = super.evaluateCall(spec, call)
    if (outcome.kind !== 'unknown')
      this.calls.push({
        line: this.line,
        name: spec.name,
        steps: outcome.steps,
        parameters: outcome.kind === 'value' ? outcome.parameters : [],
      })
    return outcome
  }
}

/** Run a program, one statement a line. @throws NoQuestion where the engine has no answer */
export function examine(program: readonly string[], find: Find): Examined {
  const session = new Watched(find)
  const values: Value[] = []
  let error: Examined['error'] = null
  for (const done of session.execute(program.join('\n'))) {
    if (done.kind === 'unknown') throw new NoQuestion(program.join('\n'))
    if (done.kind === 'error') {
      const { type, message, id, inside } = done.error
      error = { line: session.line, type, message, id, api: inside ?? session.last }
    } else values.push(done.value)
    session.line++
  }
  return { program, values: describeAll(values), error, calls: session.calls }
}

function describeAll(values: readonly Value[]): Described[] {
  const memories: unknown[] = []
  const describe = (value: Value): Described => {
    if (isTensor(value)) {
      const { shape, dtype, strides, requires_grad, storage } = value
      if (!memories.includes(storage)) memories.push(storage)
      // of an empty tensor, or along a size of 1, strides say nothing
      return { shape, dtype, strides, requires_grad, memory: memories.indexOf(storage) }
    }
    if (isSequence(value) && value.items.some((item) => isTensor(item) || isSequence(item)))
      return { items: value.items.map(describe) }
    if (isModule(value)) {
      const parameters = value.part?.parameters ?? []
      return { parameters: Object.fromEntries(parameters.map(({ name, tensor }) => [name, tensor.shape])) }
    }
    return { plain: repr(value) }
  }
  return values.map(describe)
}

/** What the last statement gave, where that is one tensor. */
export function resultOf({ values, error }: Examined): Extract<Described, { shape: unknown }> | null {
  const last = error ? undefined : values.at(-1)
  return last && 'shape' in last ? last : null
}

/** How many numbers a module learns. */
export const countOf = (parameters: Readonly<Record<string, readonly number[]>>): number =>
  Object.values(parameters).reduce((sum, shape) => sum + numel(shape), 0)
