type Rows = readonly (readonly number[])[]

/** word2vec with the full softmax: one example, forwards and backwards, and one step of gradient descent. */
export interface Example {
  /** The rows of the input table that are averaged: one word for skip-gram, the context for CBOW. */
  readonly inputs: readonly number[]
  /** The word to predict. */
  readonly target: number
}

export interface Forward {
  /** The average of the input rows. */
  readonly hidden: readonly number[]
  /** Output row · hidden, for each word. */
  readonly scores: readonly number[]
  readonly probabilities: readonly number[]
  /** −ln of the target's probability. */
  readonly loss: number
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, one, i) => sum + one * b[i]!, 0)

export function forward(input: Rows, output: Rows, { inputs, target }: Example): Forward {
  const hidden = input[0]!.map((_, i) => inputs.reduce((sum, row) => sum + input[row]![i]!, 0) / inputs.length)
  const scores = output.map((row) => dot(row, hidden))
  const largest = Math.max(...scores)
  const powers = scores.map((one) => Math.exp(one - largest))
  const sum = powers.reduce((total, one) => total + one, 0)
  const loss = Math.log(sum) + largest - scores[target]!
  return { hidden, scores, probabilities: powers.map((one) => one / sum), loss }
}

export interface Gradients {
  /** p − y: of each score. */
  readonly scores: readonly number[]
  readonly hidden: readonly number[]
  readonly input: Rows
  readonly output: Rows
}

export function backward(input: Rows, output: Rows, example: Example, { hidden, probabilities }: Forward): Gradients {
  const { inputs, target } = example
  const scores = probabilities.map((one, word) => one - (word === target ? 1 : 0))
  const back = hidden.map((_, i) => output.reduce((sum, row, word) => sum + scores[word]! * row[i]!, 0))
  return {
    scores,
    hidden: back,
    // a word that is twice in the context gets its share twice
    input: input.map((row, word) => {
      const share = inputs.filter((one) => one === word).length / inputs.length
      return row.map((_, i) => share * back[i]!)
    }),
    output: output.map((_, word) => hidden.map((one) => scores[word]! * one)),
  }
}

/** One step of gradient descent. */
export const descend = (table: Rows, gradient: Rows, rate: number): number[][] =>
  table.map((row, i) => row.map((one, j) => one - rate * gradient[i]![j]!))

/** All pairs of skip-gram, centre before context, by their places in the sentence. */
export function pairs(count: number, window: number): { readonly centre: number; readonly context: number }[] {
  return Array.from({ length: count }, (_, centre) =>
    around(centre, count, window).map((context) => ({ centre, context })),
  ).flat()
}

/** The places at most `window` away from `centre`, without itself; the ends of the sentence cut it short. */
export const around = (centre: number, count: number, window: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => at !== centre && Math.abs(at - centre) <= window)
