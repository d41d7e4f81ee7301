import { parseMatrix, type Matrix } from './matrix'

/** A whole number between two others, whatever an address says. */
export const whole = (value: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(value), least), most)

/** One of the few that there are; the first for anything else. */
export const oneOf = <T extends string>(all: readonly [T, ...T[]], value: string): T =>
  all.find((one) => one === value) ?? all[0]

/**
 * A matrix of exactly this size: what is written, cut where it is larger; small whole numbers go on where it is
 * smaller, so that a larger size has something to show. No number is beyond ±99.
 */
export function fitMatrix(text: string, rows: number, columns: number): Matrix {
  const written = parseMatrix(text) ?? []
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const one = written[row]?.[column] ?? ((row * 3 + column * 2 + 1) % 4) - 1
      return Math.min(Math.max(one, -99), 99)
    }),
  )
}

/** The text with one number changed; what is beyond the present size is kept. */
export function writeFitted(text: string, shown: Matrix): string {
  const written = parseMatrix(text) ?? []
  const [rows, columns] = [
    Math.max(written.length, shown.length),
    Math.max(written[0]?.length ?? 0, shown[0]?.length ?? 0),
  ]
  return fitMatrix(text, rows, columns)
    .map((row, i) => row.map((one, j) => shown[i]?.[j] ?? one).join(' '))
    .join('; ')
}
