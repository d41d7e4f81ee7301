import { countOf } from '../examine'
import { defineKind, type Common, type Template } from '../kind'
import { both, type Both, type Slip } from '../question'
import { linksOf, tell } from '../tell'
import layers from './count/layers'
import networks from './count/networks'

/** A module, and of those who overlooked something their modules. */
export interface CountRecipe extends Common {
  readonly slips: readonly (readonly [program: readonly string[] | number, why: Both])[]
}

export type CountTemplate = Template<CountRecipe>

export default defineKind<CountRecipe>({
  kind: 'count',
  templates: [...layers, ...networks],
  finish({ program, slips, hint, rule }, engine, draw) {
    const counted = (of: readonly string[]) => {
      const found = engine.examine(of)
      const layer = found.values.at(-1)
      return layer && 'parameters' in layer ? { found, parameters: layer.parameters } : null
    }
    const right = counted(program)
    if (!right) return null
    const count = countOf(right.parameters)
    const seen = new Set([count])
    const wrong = slips.flatMap(([instead, why]): Slip<number>[] => {
      const other = typeof instead === 'number' ? null : counted(instead)
      const value = typeof instead === 'number' ? instead : other ? countOf(other.parameters) : count
      return seen.has(value) ? [] : (seen.add(value), [{ value, why }])
    })
    if (wrong.length === 0) return null
    const among = draw.shuffle([count, ...wrong.slice(0, 3).map(({ value }) => value)]).map(String)
    return {
      program,
      asked: both('它有多少个可学习的参数（数的个数）？', 'How many numbers does it learn?'),
      answer: { type: 'number', value: count, slips: wrong },
      hints: [{ text: hint }, ...(among.length > 2 ? [{ among }] : [])],
      rule,
      told: tell(right.found),
      steps: [],
      parameters: Object.entries(right.parameters).map(([name, shape]) => ({
        name,
        shape,
        count: shape.reduce((product, size) => product * size, 1),
      })),
      links: linksOf(right.found),
    }
  },
})
