import type { Control } from '@/lib/shape/argument'

/** The text of every field, by its key. It is all the state a calculator has, and what its address holds. */
export type Fields = Readonly<Record<string, string>>

/** One argument of a form; plain data, so that a page can hand it to the browser. */
export interface Field {
  /** The argument's name, and the key of its text. */
  readonly name: string
  readonly stage: 'init' | 'call'
  readonly control: Control
  /** Python's name of the type. */
  readonly type: string
  readonly required: boolean
  /** One int stands for a list of so many. */
  readonly repeats?: number
  /** Seldom changed; a form keeps it out of the way. */
  readonly seldom: boolean
  /** Shapes that a tensor, or a list of tensors, may have. */
  readonly sample: string | null
}

export interface Form {
  /** The fields of each signature, in the order of the arguments; a module has one. */
  readonly signatures: readonly (readonly Field[])[]
  /** The texts it begins with; also the list of all keys there are. */
  readonly initial: Fields
}

/** How a tensor of a form lies in memory. */
export const layouts = ['contiguous', 'transposed', 'channels_last'] as const
export type Layout = (typeof layouts)[number]

export const dtypeKey = (name: string) => `${name}.dtype`
export const layoutKey = (name: string) => `${name}.layout`
/** Keys that are no argument: the signature chosen, where there are several, and a module's mode. */
export const signatureKey = 'signature'
export const trainingKey = 'training'

export const keysOf = ({ name, control }: Field): readonly string[] => {
  if (control.kind === 'tensor') return [name, dtypeKey(name), layoutKey(name)]
  return control.kind === 'tensors' ? [name, dtypeKey(name)] : [name]
}

/** A list of tensors is one text, row by row. */
export const rowsOf = (text: string): readonly string[] => text.split(';')
export const joinRows = (rows: readonly string[]): string => rows.join(';')
/** The dtypes of the rows; one for all where they are equal. */
export const joinDTypes = (dtypes: readonly string[]): string =>
  dtypes.every((dtype) => dtype === dtypes[0]) ? (dtypes[0] ?? '') : dtypes.join(';')
/** The text of one row; the first stands for those that are not there. */
export const rowAt = (text: string, row: number): string => rowsOf(text)[row] ?? rowsOf(text)[0]!

export const signatureOf = (fields: Fields): number => Number.parseInt(fields[signatureKey] ?? '') || 0

/** The fields that a form shows in this state. */
export const fieldsShown = ({ signatures }: Form, fields: Fields): readonly Field[] =>
  signatures[signatureOf(fields)] ?? signatures[0]!

/** A signature just chosen may take an argument in another form, a tensor or a list of them: then by its sample. */
export function settle(form: Form, before: Fields, after: Fields): Fields {
  if (before[signatureKey] === after[signatureKey]) return after
  const kinds = new Map(fieldsShown(form, before).map(({ name, control }) => [name, control.kind]))
  const changed = fieldsShown(form, after).filter(({ name, control, sample }) => {
    return sample !== null && kinds.has(name) && kinds.get(name) !== control.kind
  })
  return { ...after, ...Object.fromEntries(changed.map(({ name, sample }) => [name, sample!])) }
}
