import { writeTuple } from '@/lib/shape/tuple'
import { calculate } from '@/lib/shape/formula'
import { resultOf, type Examined } from '../examine'
import { defineKind, type Common, type Template } from '../kind'
import { both, type Both, type Slip } from '../question'
import { said } from '../said'
import { usual } from '../slips'
import { linksOf, stepsOf, tell } from '../tell'
import { targetOf } from '../write'
import attention from './shape/attention'
import broadcasting from './shape/broadcasting'
import convolution from './shape/convolution'
import embedding from './shape/embedding'
import linear from './shape/linear'
import reduction from './shape/reduction'
import reshaping from './shape/reshaping'

/** A program, and of those who overlooked something their programs or what they would answer. */
export interface ShapeRecipe extends Common {
  readonly slips?: readonly (readonly [instead: readonly string[] | readonly number[], why: Both])[]
}
export type ShapeTemplate = Template<ShapeRecipe>

type Shape = readonly number[]

const isShape = (of: readonly string[] | Shape): of is Shape => typeof of[0] === 'number'

/** What somebody gets who rounds up where the formula rounds down. */
function roundedUp({ calls }: Examined, shape: Shape): Shape {
  const steps = calls.at(-1)?.steps ?? []
  const first = shape.length - steps.length
  if (first < 0 || steps.some(({ value }, i) => value !== shape[first + i])) return shape
  const up = steps.map(({ formula, known }) => calculate(formula.replaceAll('floor(', 'ceil('), known))
  return [...shape.slice(0, first), ...up]
}

const swapped = (shape: Shape): Shape =>
  shape.length < 4 ? shape : [...shape.slice(0, -2), shape.at(-1)!, shape.at(-2)!]

export default defineKind<ShapeRecipe>({
  kind: 'shape',
  templates: [convolution, linear, reshaping, broadcasting, reduction, attention, embedding].flat(),
  finish({ program, slips = [], hint, rule }, engine, draw) {
    const found = engine.examine(program)
    const result = resultOf(found)
    // nobody wants to multiply such numbers
    if (!result || result.shape.some((size) => size > 4096 || size === 0)) return null
    const wrong = slips.flatMap(([instead, why]): Slip<Shape>[] => {
      const shape = isShape(instead) ? instead : resultOf(engine.examine(instead))?.shape
      return shape ? [{ value: shape, why }] : []
    })
    const { shape } = result
    const isSliding = /Conv|Pool|Upsample/.test(program.at(-1)!)
    const more = isSliding
      ? [
          { value: roundedUp(found, shape), why: said.ceil },
          { value: swapped(shape), why: said.swapped },
        ]
      : []
    const all = usual(shape, [...wrong, ...more])
    if (all.length === 0) return null
    const name = targetOf(program.at(-1)!)
    const steps = stepsOf(found)
    const among = draw.shuffle([shape, ...all.slice(0, 3).map(({ value }) => value)]).map(writeTuple)
    return {
      program,
      asked: both(`\`${name}.shape\` 是什么？`, `What is \`${name}.shape\`?`),
      answer: { type: 'shape', value: shape, slips: all },
      hints: [
        { text: hint },
        ...(steps.length > 0 ? [{ formulas: steps }] : []),
        ...(among.length > 2 ? [{ among }] : []),
      ],
      rule,
      told: tell(found),
      steps,
      links: linksOf(found),
    }
  },
})
