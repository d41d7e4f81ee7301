/** The order of the dimensions that is written; what is no order of them yet counts as none at all. */
export function orderOf(dims: string, rank: number): readonly number[] {
  const plain = Array.from({ length: rank }, (_, dim) => dim)
  const written = dims
    .replace(/[()[\]]/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (/^-?\d{1,2}$/.test(part) ? Number(part) : NaN))
    .map((dim) => (dim < 0 ? dim + rank : dim))
  const isOrder = written.length === rank && plain.every((dim) => written.includes(dim))
  return isOrder ? written : plain
}

/** The order with one dimension taken out and put in again at another place. */
export function moveAxis(order: readonly number[], axis: number, to: number): readonly number[] {
  const others = order.filter((one) => one !== axis)
  return others.toSpliced(to, 0, axis)
}
