import type { Template } from '../../kind'
import type { Both } from '../../question'
import type { ErrorRecipe } from '../error'

/** A template whose hint and rule are the same wherever a question says no others. */
export const template = (
  name: string,
  topic: Template<ErrorRecipe>['topic'],
  levels: NonNullable<Template<ErrorRecipe>['levels']>,
  hint: Both,
  rule: Both,
  make: (
    draw: Parameters<Template<ErrorRecipe>['make']>[0],
    level: 1 | 2 | 3,
  ) => (Pick<ErrorRecipe, 'program' | 'changes'> & Partial<ErrorRecipe>) | null,
): Template<ErrorRecipe> => ({
  name,
  topic,
  levels,
  make(draw, level) {
    const made = make(draw, level)
    return made && { hint, rule, ...made }
  },
})
