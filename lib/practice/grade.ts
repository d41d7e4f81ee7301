import { writeTuple } from '@/lib/shape/tuple'
import type { Answer, Both, Question } from './question'

/** How somebody answered: as typed, or the number of a choice. */
export type Given = string | number

export interface Grade {
  readonly isRight: boolean
  /** What was probably overlooked, or what comes of the choice. */
  readonly why: Both | null
}

const joins = /[\s,;、，；×xX*]+/

/**
 * A shape, as people write it: `(4, 64, 7)`, `4,64,7`, `[4 64 7]`, `（４，６４，７）`, `torch.Size([4, 64, 7])`, `4x64x7`; `()`
 * is the shape of a single number. null: not a shape.
 */
export function parseShape(text: string): readonly number[] | null {
  const plain = text
    .normalize('NFKC')
    .replace(/(?:torch\.)?Size/i, '')
    .trim()
  const isWrapped = /^[([【〔].*[)\]】〕]$/.test(plain)
  const inner = plain.replace(/^[([{【〔\s]+|[)\]}】〕\s.。;]+$/g, '')
  if (inner === '') return isWrapped ? [] : null
  const parts = inner.split(joins).filter((part) => part !== '')
  return parts.length <= 20 && parts.every((part) => /^\d{1,15}$/.test(part)) ? parts.map(Number) : null
}

/** A count: `9472`, `9,472`, `9_472`. null: not one. */
export function parseCount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,_，]|[.。]\s*$/g, '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null
}

/** null: what was given is no answer to this question, and nothing is graded. */
export function grade({ answer }: Pick<Question, 'answer'>, given: Given): Grade | null {
  if (answer.type === 'choice') {
    const choice = typeof given === 'number' ? answer.choices[given] : undefined
    return choice ? { isRight: given === answer.right, why: choice.why ?? null } : null
  }
  if (answer.type === 'number') {
    const count = parseCount(String(given))
    if (count === null) return null
    const slip = answer.slips.find(({ value }) => value === count)
    return { isRight: count === answer.value, why: slip?.why ?? null }
  }
  const shape = parseShape(String(given))
  if (!shape) return null
  const text = writeTuple(shape)
  const slip = answer.slips.find(({ value }) => writeTuple(value) === text)
  return { isRight: text === writeTuple(answer.value), why: slip?.why ?? null }
}

/** The right answer in writing: code, or a text in both languages. */
export function rightAnswer(answer: Answer): string | Both {
  if (answer.type === 'choice') return answer.choices[answer.right]!.label
  return answer.type === 'shape' ? writeTuple(answer.value) : String(answer.value)
}
