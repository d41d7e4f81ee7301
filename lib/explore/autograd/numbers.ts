import { round } from '../format'
import type { Elements } from './trace'

/** A number of a box: four digits that count. */
export function short(value: number): string {
  if (!Number.isFinite(value) || value === 0) return round(value, 0)
  const size = Math.floor(Math.log10(Math.abs(value)))
  if (size >= 6 || size < -4) return value.toExponential(2).replace('-', '−').replace('e+', 'e').replace('e-', 'e−')
  return round(value, Math.max(0, 3 - size))
}

/** Small tensors as rows of numbers; null: nobody knows them. */
export function rowsOf(values: Elements | null, shape: readonly number[]): readonly string[] {
  if (!values) return ['?']
  if (shape.length === 0) return [short(values[0]!)]
  if (values.length === 0) return ['[]']
  const width = shape.at(-1)!
  const rows = Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width))
  const shown = rows.slice(0, 4).map((row) => {
    const numbers = row.slice(0, 5).map(short)
    return `[${[...numbers, ...(row.length > 5 ? ['…'] : [])].join(', ')}]`
  })
  return rows.length > 4 ? [...shown, '…'] : shown
}

/** The same on one line. */
export const lineOfNumbers = (values: Elements | null, shape: readonly number[]): string => {
  const rows = rowsOf(values, shape)
  return shape.length > 1 ? `[${rows.join(', ')}]` : rows[0]!
}
