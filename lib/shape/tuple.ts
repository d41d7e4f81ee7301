/** A tuple as Python writes it: `(4, 64)`, `(3,)`, `()`. */
export const writeTuple = (items: readonly (number | string)[]): string =>
  items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`
