import { writeTuple } from '@/lib/shape/tuple'
import { worked, type Worked } from '@/lib/calculator/worked'
import { type Described, type Examined } from './examine'
import type { Link, ToldLine } from './question'

/** What a value is, in a few letters: `(4, 10)`, `(4,) int64`. */
export function resultText(value: Described): string {
  if ('shape' in value) return writeTuple(value.shape) + (value.dtype === 'float32' ? '' : ` ${value.dtype}`)
  if ('items' in value) return value.items.map(resultText).join(' · ')
  if ('parameters' in value) return ''
  return value.plain
}

/** A program with what every line gave. */
export const tell = ({ program, values, error }: Examined): ToldLine[] =>
  program.map((code, line) => ({
    code,
    result: values[line] ? resultText(values[line]) || null : null,
    error: error?.line === line ? `${error.type}: ${error.message}` : null,
  }))

/** More steps than these nobody reads. */
const most = 8

/** The sizes that were worked out, in the order of the work: those that take a formula. */
export function stepsOf({ calls }: Examined): Worked[] {
  const steps = calls.flatMap((one) => one.steps.filter(({ formula }) => /[-+*/(]/.test(formula)))
  return steps.slice(-most).map(worked)
}

/** Tensors that are written out; the engine makes them without a call. */
const made = (line: string): string[] => line.match(/torch\.(?:tensor|arange|ones|zeros)(?=\()/g) ?? []

/** The pages of what was called, the last first: that is what the question is about. */
export function linksOf({ program, calls, error }: Examined): Link[] {
  const names = [...calls.map(({ name }) => name).reverse(), ...made(program.at(-1)!)]
  const failed = error && error.api !== '' ? [{ api: error.api, anchor: `error-${error.id}` }] : []
  const others = [...new Set(names)].filter((api) => api !== error?.api).map((api) => ({ api, anchor: '' }))
  return [...failed, ...others].slice(0, 3)
}
