import { isDict, type Dict, type Value } from '../value'
import { text, withDefault, type Argument } from './declaration'

/** Any value, which the operation looks at itself. */
export const anything = (fallback?: Value): Argument<Value> => ({
  type: 'Any',
  control: text(),
  ...withDefault(fallback),
  accepts: () => true,
  read: (value) => value,
})

/** What is left of the keywords: `**axes_lengths`. */
export const keywords = (): Argument<Dict> => ({
  type: 'dict',
  control: text("{'h': 2}"),
  default: { kind: 'dict', entries: [] },
  keywords: true,
  accepts: isDict,
  read: (value) => value as Dict,
})
