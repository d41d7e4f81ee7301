import {
  checkHeld,
  heldErrors,
  heldParameters,
  heldRepr,
  uncalled,
  uncalledErrors,
} from '@/lib/ops/families/module/held'
import { isTaken, pairErrors, pairsOf, type Entry } from '@/lib/ops/families/module/containers'
import { anything, optional } from '@/lib/shape/argument'
import { notComparable } from '@/lib/shape/builtins'
import { tensorType } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import { defineModule } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isDict, isTensor, list, className, type Value } from '@/lib/shape/value'

const own = 'clear copy fromkeys get items keys pop popitem setdefault update values'.split(' ')

/** A plain dict is sorted by its keys; of one key the last value counts, in the place of the first. */
function entriesOf({ parameters }: { readonly parameters: Value }, t?: Trace<keyof ReturnType<typeof pairErrors>>) {
  const pairs = [...pairsOf(parameters ?? list([]), t)]
  if (parameters !== null && isDict(parameters) && !parameters.type) pairs.sort(([a], [b]) => (inOrder(a, b) ? -1 : 1))
  return pairs
}

function inOrder(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a < b
  if (typeof a === 'number' && typeof b === 'number') return a < b
  return notComparable('<', a, b)
}

/** What every module says of a parameter that is given another value. */
const refuseType = (item: Value, name: string): never =>
  raise(
    'TypeError',
    'type',
    `cannot assign '${className(item)}' as parameter '${name}' (torch.nn.Parameter or None expected)`,
  )

const named = (entries: readonly Entry[]): readonly Entry[] => [...new Map(entries)]

export default defineModule({
  ...uncalled,
  name: 'torch.nn.ParameterDict',
  init: { parameters: optional(anything()) },
  example: { parameters: "{'weight': torch.empty(8, 4), 'bias': torch.empty(8)}" },
  errors: {
    ...heldErrors,
    key: [
      'TypeError',
      "Index given to ParameterDict cannot be used as a key as it is not a string (type is '{type}'). Open an issue on github if you need non-string keys.",
    ],
    name_taken: ['KeyError', `"attribute '{name}' already exists"`],
    name_dot: ['KeyError', `'parameter name can\\'t contain "."'`],
    name_empty: ['KeyError', `'parameter name can\\'t be empty string ""'`],
    ...pairErrors('ParameterDict', 'ParametersDict'),
    ...uncalledErrors('ParameterDict'),
  },
  construct(self, t) {
    const entries = entriesOf(self, t)
    for (const [index, [name, item]] of entries.entries()) {
      t.check(typeof name === 'string', 'key', { type: className(name) })
      const text = name as string
      checkHeld([[name, item]], t)
      const isParameter = entries.slice(0, index).some(([before, one]) => before === name && isTensor(one))
      if (isParameter && !isTensor(item) && item !== null) refuseType(item, text)
      if (!isTensor(item)) continue
      t.check(!text.includes('.'), 'name_dot')
      t.check(text !== '', 'name_empty')
      const isKnown = entries.slice(0, index).some(([before]) => before === name)
      t.check(isKnown || text === 'training' || !isTaken(text, own), 'name_taken', { name: text })
    }
  },
  // `self.parameters` is what every module has
  parameters: (_, { parameters }) => heldParameters(named(entriesOf({ parameters: parameters! }))),
  extra_repr: ({ parameters }) =>
    heldRepr(named(entriesOf({ parameters: parameters! })), ({ dtype }) => tensorType(dtype)),
})
