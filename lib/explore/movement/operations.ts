/** What an operation lets a reader change: numbers, and Python as it is written between the parentheses. */
export type NumberKey = 'dim' | 'dim0' | 'dim1' | 'start_dim' | 'end_dim' | 'chunks'
export type TextKey = 'dims' | 'size' | 'sizes' | 'repeats' | 'split_size' | 'index' | 'src' | 'item'

export const operations = {
  stack: { family: 'joining', fields: ['dim'] },
  cat: { family: 'joining', fields: ['dim'] },
  permute: { family: 'turning', fields: ['dims'] },
  transpose: { family: 'turning', fields: ['dim0', 'dim1'] },
  reshape: { family: 'reshaping', fields: ['size'] },
  view: { family: 'reshaping', fields: ['size'] },
  flatten: { family: 'reshaping', fields: ['start_dim', 'end_dim'] },
  unflatten: { family: 'unflattening', fields: ['dim', 'sizes'] },
  squeeze: { family: 'squeezing', fields: ['dims'] },
  unsqueeze: { family: 'unsqueezing', fields: ['dim'] },
  expand: { family: 'expanding', fields: ['size'] },
  repeat: { family: 'repeating', fields: ['repeats'] },
  split: { family: 'splitting', fields: ['split_size', 'dim'] },
  chunk: { family: 'splitting', fields: ['chunks', 'dim'] },
  gather: { family: 'gathering', fields: ['dim', 'index'] },
  scatter: { family: 'scattering', fields: ['dim', 'index', 'src'] },
  index: { family: 'indexing', fields: ['item'] },
} as const satisfies Readonly<Record<string, { family: string; fields: readonly (NumberKey | TextKey)[] }>>

export type OperationName = keyof typeof operations

export const operationNames = Object.keys(operations) as readonly OperationName[]

/** What the explorer of movements shows; all that a reader writes is kept as it was typed. */
export const usual = {
  op: 'permute',
  shapes: '2, 3, 4',
  /** The input was transposed before: the same numbers lie in memory column by column. */
  turned: false,
  inplace: false,
  dim: 0,
  dim0: 0,
  dim1: 1,
  start_dim: 0,
  end_dim: -1,
  chunks: 2,
  dims: '2, 0, 1',
  size: '4, 6',
  sizes: '(2, 2)',
  repeats: '2, 3',
  split_size: '2',
  index: '[[0, 2, 1], [1, 0, 2]]',
  src: '2, 3',
  item: '1:, ::2',
}

export type MovementState = typeof usual

/** Where each operation begins when a reader chooses it: an example in which something is to be seen. */
export const starts: Readonly<Record<OperationName, Partial<MovementState>>> = {
  stack: { shapes: '2, 3; 2, 3; 2, 3', dim: 1 },
  cat: { shapes: '2, 3; 2, 3; 2, 3', dim: 1 },
  permute: { shapes: '2, 3, 4', dims: '2, 0, 1' },
  transpose: { shapes: '2, 3, 4', dim0: 0, dim1: 2 },
  reshape: { shapes: '4, 6', size: '3, 8' },
  view: { shapes: '4, 6', size: '3, 8' },
  flatten: { shapes: '2, 3, 4', start_dim: 1, end_dim: -1 },
  unflatten: { shapes: '3, 4', dim: 1, sizes: '(2, 2)' },
  squeeze: { shapes: '1, 3, 1, 4', dims: '0' },
  unsqueeze: { shapes: '3, 4', dim: 1 },
  expand: { shapes: '3, 1', size: '2, 3, 4' },
  repeat: { shapes: '2, 3', repeats: '2, 2' },
  split: { shapes: '5, 4', split_size: '2', dim: 0 },
  chunk: { shapes: '5, 4', chunks: 3, dim: 0 },
  gather: { shapes: '3, 4', dim: 1, index: '[[0, 3], [2, 2], [1, 0]]' },
  scatter: { shapes: '3, 4', dim: 0, index: '[[0, 2, 1, 2], [0, 1, 1, 2]]', src: '2, 4' },
  index: { shapes: '4, 6', item: '1:, ::2' },
}

/** The operation of a state; what an address made up is the usual one. */
export const operationOf = ({ op }: MovementState): OperationName =>
  Object.hasOwn(operations, op) ? (op as OperationName) : 'permute'

/** What changes when another operation is chosen: its own example, unless it is of a kind that works on what is there. */
export function choose(state: MovementState, op: OperationName): Partial<MovementState> {
  const isKin = operations[op].family === operations[operationOf(state)].family
  return isKin ? { op } : { op, turned: false, inplace: false, ...starts[op] }
}
