import type { Node } from './graph-part'

/** In pixels; letters are of one width. */
export const metrics = {
  letter: 7.3,
  /** A letter of a class or a size. */
  small: 6.7,
  pad: 12,
  /** Around what is inside an unfolded module. */
  header: 30,
  foot: 8,
  margin: 14,
} as const

/** Chinese letters take two places. */
const length = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

export const sizeWidth = (size: string): number => length(size) * metrics.small + 6

interface Extent {
  readonly width: number
  readonly height: number
}

/** @param inside what is in the module, where it is unfolded */
export function nodeSize({ title, subtitle, times, kind }: Node, inside: Extent | undefined): Extent {
  const badge = times > 1 ? length(`×${times}`) * metrics.letter + 12 : 0
  const fold = kind === 'group' ? 18 : 0
  const around = 2 * metrics.pad + badge + fold
  if (kind === 'output') return { width: 64, height: 24 }
  if (!inside) {
    const text = Math.max(length(title) * metrics.letter, length(subtitle) * metrics.small)
    return { width: Math.max(72, text + around), height: subtitle === '' ? 28 : 42 }
  }
  const heading = length(title) * metrics.letter + (length(subtitle) + 2) * metrics.small + around
  return {
    width: Math.max(heading, inside.width + 2 * metrics.margin),
    height: inside.height + metrics.header + metrics.foot,
  }
}
