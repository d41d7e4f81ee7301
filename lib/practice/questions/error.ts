import type { Examined } from '../examine'
import { defineKind, type Common } from '../kind'
import { both, type Both } from '../question'
import { linksOf, tell } from '../tell'
import shapes from './error/shapes'
import values from './error/values'

const same = both('还是同样的报错。', 'It fails in the same way.')

/** A change, and what comes of it. */
interface Tried {
  readonly label: Both
  readonly changed: Examined
  readonly why?: Both
}

/** A program that fails in its last line, and changes to one of its lines: which of them mends it, the engine tells. */
export interface ErrorRecipe extends Common {
  /** Each replaces the line that begins alike, or the last one. */
  readonly changes: readonly (readonly [line: number, by: string])[]
}

export default defineKind<ErrorRecipe>({
  kind: 'error',
  templates: [...shapes, ...values],
  finish({ program, changes, hint, rule }, engine, draw) {
    const found = engine.examine(program)
    if (!found.error) return null
    const { type, message, line } = found.error
    const tried = changes.flatMap(([at, by]): Tried[] => {
      if (program[at] === by) return []
      const changed = engine.examine(program.map((code, i) => (i === at ? by : code)))
      const label = both(`第 ${at + 1} 行改成 \`${by}\``, `Line ${at + 1} becomes \`${by}\``)
      if (!changed.error) return [{ label, changed }]
      if (changed.error.message === message) return [{ label, changed, why: same }]
      const words = `${changed.error.type}: ${changed.error.message}`.split('\n')[0]!
      return [{ label, changed, why: both(`另一种报错：\`${words}\``, `It fails otherwise: \`${words}\``) }]
    })
    const mended = tried.filter(({ changed }) => !changed.error)
    if (mended.length !== 1 || tried.length < 3) return null
    const shown = draw.shuffle(tried)
    return {
      program,
      message: `${type}: ${message}`,
      asked: both(
        `第 ${line + 1} 行报了这个错。哪一处改动能让程序跑通？`,
        `Line ${line + 1} fails with this. Which change lets the program run?`,
      ),
      answer: {
        type: 'choice',
        choices: shown.map(({ label, why }) => ({ label, ...(why ? { why } : {}) })),
        right: shown.indexOf(mended[0]!),
      },
      hints: [{ text: hint }],
      rule,
      told: tell(mended[0]!.changed),
      steps: [],
      links: linksOf(found),
    }
  },
})
