import { writeTuple } from '@/lib/shape/tuple'
import { resultOf } from '../examine'
import { defineKind, type Common, type Template } from '../kind'
import { both } from '../question'
import { linksOf, stepsOf, tell } from '../tell'
import { hole } from '../write'
import layers from './argument/layers'
import tensors from './argument/tensors'

/** A program with a hole, and what may be put into it: exactly one of them gives the wanted shape. */
export interface ArgumentRecipe extends Common {
  /** The wanted choice first. */
  readonly choices: readonly (string | number)[]
}

export type ArgumentTemplate = Template<ArgumentRecipe>

/** What stands for the hole where the program is written. */
const filled = (program: readonly string[], by: string | number) =>
  program.map((line) => line.replace(hole, String(by)))

export default defineKind<ArgumentRecipe>({
  kind: 'argument',
  templates: [...layers, ...tensors],
  finish({ program, choices, hint, rule }, engine, draw) {
    const found = engine.examine(filled(program, choices[0]!))
    const wanted = resultOf(found)?.shape
    if (!wanted) return null
    const others = [...new Set(choices.slice(1).map(String))].filter((choice) => choice !== String(choices[0]))
    const wrong = others.flatMap((choice) => {
      const { error, ...rest } = engine.examine(filled(program, choice))
      const shape = resultOf({ ...rest, error })?.shape
      // two right ones are no question
      if (!error && (!shape || writeTuple(shape) === writeTuple(wanted))) return []
      const why = error
        ? both(`报错：\`${error.message.split('\n')[0]!}\``, `It fails: \`${error.message.split('\n')[0]!}\``)
        : both(`会得到 \`${writeTuple(shape!)}\`。`, `It gives \`${writeTuple(shape!)}\`.`)
      return [{ label: choice, why }]
    })
    if (wrong.length < 2) return null
    const right = { label: String(choices[0]) }
    // which of them are shown is drawn, so that neither the largest nor the smallest is always right
    const all = draw.shuffle([right, ...draw.some(wrong, 3)])
    const target = writeTuple(wanted)
    return {
      program,
      asked: both(
        `要让 \`y.shape\` 是 \`${target}\`，\`${hole}\` 处填什么？`,
        `What belongs in place of \`${hole}\`, so that \`y.shape\` is \`${target}\`?`,
      ),
      answer: { type: 'choice', choices: all, right: all.indexOf(right) },
      hints: [{ text: hint }],
      rule,
      told: tell(found),
      steps: stepsOf(found),
      links: linksOf(found),
    }
  },
})
