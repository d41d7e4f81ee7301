import { latex, latexName, latexWith } from '@/lib/shape/formula'
import { shortName } from '@/lib/shape/name'
import type { Step } from '@/lib/shape/trace'

/** How a size comes about, as LaTeX: the symbols, below them the reader's numbers, and the result. */
export interface Worked {
  readonly name: string
  readonly value: number
  readonly symbol: string
  /** Each line in parts that stay whole where the line must break: `= 2 + 4`, `= 6`. */
  readonly lines: readonly (readonly string[])[]
  /** The short name of the module inside whose size it is. */
  readonly inside?: string
}

export const worked = ({ name, formula, known, value, inside }: Step): Worked => ({
  ...(inside === undefined ? {} : { inside: shortName(inside) }),
  name,
  value,
  symbol: latexName(name),
  lines: linesOf(latex(formula), latexWith(formula, known), String(value)),
})

/** All that has to be set of a step. */
export const latexOf = ({ symbol, lines }: Worked): readonly string[] => [symbol, ...lines.flat()]

/** What says nothing new is left out. */
function linesOf(symbols: string, numbers: string, value: string): Worked['lines'] {
  const [first, ...rest] = [symbols, numbers, value]
    .filter((part, i, all) => part !== all[i - 1])
    .map((part) => `{=}\\;\\displaystyle ${part}`)
  return rest.length < 2 ? [[first!, ...rest]] : [[first!], rest]
}
