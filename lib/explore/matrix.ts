/** A matrix as readers write it into one field, and an address keeps it: `1 2; 3 4`. */

export type Matrix = readonly (readonly number[])[]

/** @returns null where a number cannot be read, rows differ in length, or nothing is there */
export function parseMatrix(text: string): Matrix | null {
  const rows = text
    .split(/[;；\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== '')
    .map((row) =>
      row
        .split(/[\s,，]+/)
        .filter((part) => part !== '')
        .map(Number),
    )
  const width = rows[0]?.length ?? 0
  const isSound = width > 0 && rows.every((row) => row.length === width && row.every(Number.isFinite))
  return isSound ? rows : null
}

export const writeMatrix = (matrix: Matrix): string => matrix.map((row) => row.join(' ')).join('; ')
