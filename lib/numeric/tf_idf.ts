/** How a term is counted in a document: as it is, or as a share of the document's words. */
export type Tf = 'count' | 'share'

/**
 * Inverse document frequency of a term in `df` of N documents: `plain` ln(N/df); `smoothed` ln(N/(1+df)), which may be
 * negative; `raised` ln(N/df)+1 and `sklearn` ln((1+N)/(1+df))+1, scikit-learn's without and with `smooth_idf`.
 */
export type Idf = 'plain' | 'smoothed' | 'raised' | 'sklearn'

const idfs: Readonly<Record<Idf, (documents: number, df: number) => number>> = {
  plain: (documents, df) => Math.log(documents / df),
  smoothed: (documents, df) => Math.log(documents / (1 + df)),
  raised: (documents, df) => Math.log(documents / df) + 1,
  sklearn: (documents, df) => Math.log((1 + documents) / (1 + df)) + 1,
}

export interface TfIdf {
  readonly terms: readonly string[]
  /** Of each term in each document. */
  readonly counts: readonly (readonly number[])[]
  readonly tf: readonly (readonly number[])[]
  readonly df: readonly number[]
  readonly idf: readonly number[]
  /** tf · idf, before any norm. */
  readonly products: readonly (readonly number[])[]
  /** The length of each document's column of products. */
  readonly lengths: readonly number[]
  readonly weights: readonly (readonly number[])[]
  /** The cosine of each two documents. */
  readonly cosines: readonly (readonly number[])[]
}

/** @param documents the words of each; @param isNormed divides each document by its length, as scikit-learn does */
export function tfIdf(
  documents: readonly (readonly string[])[],
  { tf: kind, idf: variant, isNormed }: { readonly tf: Tf; readonly idf: Idf; readonly isNormed: boolean },
): TfIdf {
  const terms = [...new Set(documents.flat())]
  const counts = terms.map((term) => documents.map((words) => words.filter((one) => one === term).length))
  const tf = counts.map((row) => row.map((one, i) => (kind === 'share' ? one / documents[i]!.length : one)))
  const df = counts.map((row) => row.filter((one) => one > 0).length)
  const idf = df.map((one) => idfs[variant](documents.length, one))
  const products = tf.map((row, term) => row.map((one) => (one === 0 ? 0 : one * idf[term]!)))
  const dot = (i: number, j: number) => products.reduce((sum, row) => sum + row[i]! * row[j]!, 0)
  const lengths = documents.map((_, i) => Math.sqrt(dot(i, i)))
  // a document of zeros stays as it is
  const weights = products.map((row) => row.map((one, i) => (isNormed && lengths[i]! > 0 ? one / lengths[i]! : one)))
  const cosines = documents.map((_, i) =>
    documents.map((_, j) => (lengths[i]! * lengths[j]! > 0 ? dot(i, j) / (lengths[i]! * lengths[j]!) : 0)),
  )
  return { terms, counts, tf, df, idf, products, lengths, weights, cosines }
}
