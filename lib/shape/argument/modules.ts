import { shortName } from '../name'
import type { AnyModule, Part } from '../spec'
import { isModule, type Value } from '../value'
import { anything } from './anything'
import type { Argument } from './declaration'

/** A module of that spec, made where it is wanted: `torch.nn.TransformerEncoderLayer(512, 8)`. */
export const part = <S extends AnyModule>(spec: S): Argument<Part<S>> => ({
  type: shortName(spec.name),
  control: { kind: 'text', placeholder: `${spec.name}(…)`, isLong: true },
  made: [spec],
  accepts: (value) => isModule(value) && value.part?.spec === spec,
  read: (value) => (value as { part: Part }).part as Part<S>,
})

/**
 * Modules of any kind, or what holds them; the class looks at them itself.
 *
 * @param atHand those that need not be looked up
 */
export const modules = (placeholder: string, ...atHand: readonly AnyModule[]): Argument<Value> => ({
  ...anything(),
  type: 'Module',
  control: { kind: 'text', placeholder, isLong: true },
  made: atHand,
})
