/** Our sentences for PyTorch's errors, by API and error id. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The same with every sentence once: many APIs share theirs. */
export interface Explanations {
  readonly sentences: readonly string[]
  readonly apis: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export function pack(all: Sentences): Explanations {
  const sentences = [...new Set(Object.values(all).flatMap((one) => Object.values(one)))]
  const numbers = new Map(sentences.map((sentence, i) => [sentence, i]))
  const number = (one: Sentences[string]) =>
    Object.fromEntries(Object.entries(one).map(([id, sentence]) => [id, numbers.get(sentence)!]))
  const apis = Object.entries(all).filter(([, one]) => Object.keys(one).length > 0)
  return { sentences, apis: Object.fromEntries(apis.map(([name, one]) => [name, number(one)])) }
}

/** The sentence for an error of an API; null: there is none. */
export const explain = ({ sentences, apis }: Explanations, name: string, id: string): string | null =>
  sentences[apis[name]?.[id] ?? -1] ?? null
