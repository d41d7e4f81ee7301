import { numel } from '@/lib/shape/tensor'

/** No tensor that is drawn has more dimensions than this. */
export const mostDims = 5

/** No more elements than this are drawn at once. */
export const mostCells = 64

/** A shape as a reader writes it: `2, 3`, `(2, 3)`, `2 3`; nothing is a single number. null: it is none, or too large to draw. */
export function parseShape(text: string): readonly number[] | null {
  const inner = text
    .trim()
    .replace(/^[([]|[)\]]$/g, '')
    .trim()
  const parts = inner === '' ? [] : inner.split(/\s*[,，\s×]\s*/).filter((part) => part !== '')
  const sizes = parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : NaN))
  const isSound = sizes.every(Number.isInteger) && sizes.length <= mostDims && numel(sizes) <= mostCells
  return isSound && sizes.every((size) => size <= mostCells) ? sizes : null
}

/** Several, as an address keeps them: `2, 3; 2, 3`. A reader who has just typed a space keeps it. */
export const splitShapes = (text: string): readonly string[] => text.split(/[;；] ?/)
export const joinShapes = (all: readonly string[]): string => all.map((one) => one.replace(/[;；]/g, '')).join('; ')
