/** What can be declared of an argument, one word for each kind: `is.int(1)`, `is.keywordOnly(is.dtype())`. */
export type { Argument, Arguments, Control, Read } from './declaration'
export * from './anything'
export * from './constants'
export * from './modifiers'
export * from './modules'
export * from './scalars'
export * from './sequences'
export * from './tensors'
