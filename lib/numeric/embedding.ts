type Rows = readonly (readonly number[])[]

/**
 * The gradient of an embedding's table: what flowed back to each output is added to the row it was taken from.
 *
 * @param back the gradient of the output, one row for each index
 * @param padding a row that gets none
 * @param isByFrequency `scale_grad_by_freq`: each row's sum is divided by how often it was taken
 */
export function embeddingGradient(
  table: Rows,
  indices: readonly number[],
  back: Rows,
  { padding, isByFrequency }: { readonly padding: number | null; readonly isByFrequency: boolean },
): number[][] {
  const gradient = table.map((row) => row.map(() => 0))
  const counts = table.map((_, row) => indices.filter((index) => index === row).length)
  indices.forEach((index, at) => {
    if (index === padding) return
    const share = isByFrequency ? counts[index]! : 1
    back[at]!.forEach((one, column) => (gradient[index]![column]! += one / share))
  })
  return gradient
}
