/** Sizes as a table shows them: numbers, or with letters for what follows the batch. */
export type Shape = readonly (number | string)[]

/** `(4, 64, 112, 112)`, `(N, 10)`, `(3,)`. */
export const shapeText = (shape: Shape): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`

/** Of several tensors, one after another. */
export const shapesText = (shapes: readonly Shape[]): string => shapes.map(shapeText).join(', ')

/** More than any tensor that fits into a computer has. */
const most = 2 ** 40

/** The sizes in what a reader types: `4, 3, 224, 224`, `(4, 3)`, `4×3×8`. null: no shape yet. */
export function readShape(text: string): number[] | null {
  const inside = /^\s*[([]?(.*?)[)\]]?\s*$/.exec(text)![1]!
  if (inside.trim() === '') return null
  const sizes = inside.replace(/,\s*$/, '').split(/\s*[,×x*\s]\s*/)
  if (!sizes.every((size) => /^\d+$/.test(size))) return null
  const numbers = sizes.map(Number)
  return numbers.reduce((product, size) => product * size, 1) <= most ? numbers : null
}

/** The same with neighbours that are alike said once: `3 × (4, 8)`. */
export function foldedText(shapes: readonly Shape[]): string {
  const runs: { text: string; times: number }[] = []
  for (const text of shapes.map(shapeText)) {
    if (runs.at(-1)?.text === text) runs.at(-1)!.times++
    else runs.push({ text, times: 1 })
  }
  return runs.map(({ text, times }) => (times > 1 ? `${times} × ${text}` : text)).join(', ')
}
