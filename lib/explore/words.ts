import { tfIdf, type Idf, type Tf, type TfIdf } from '@/lib/numeric/tf_idf'
import {
  around,
  backward,
  descend,
  forward,
  pairs,
  type Example,
  type Forward,
  type Gradients,
} from '@/lib/numeric/word2vec'
import { oneOf, whole } from './fit'
import { round } from './format'
import { parseMatrix, type Matrix } from './matrix'

export const mostWords = 12
export const mostVocabulary = 8

/** The first words of a text that has spaces between them. */
export const split = (text: string, most: number) =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, most)
export const unique = (words: readonly string[]) => [...new Set(words)]

/**
 * What is written of a table of this size; where nothing is written, small numbers that differ from row to row.
 *
 * @param shift other numbers for another table
 */
export function tableOf(text: string, rows: number, columns: number, shift = 0): Matrix {
  const written = parseMatrix(text) ?? []
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const one = written[row]?.[column] ?? (((row * 5 + column * 3 + shift) % 7) - 3) / 5
      return Math.min(Math.max(one, -1000), 1000)
    }),
  )
}

/* TF-IDF */

export const usualTfIdf = {
  corpus: 'the cat sat | the dog sat | the cat saw the dog',
  split: 'spaces',
  tf: 'count',
  idf: 'plain',
  norm: false,
}
export const mostDocuments = 4
export const idfVariants = ['plain', 'smoothed', 'raised', 'sklearn'] as const satisfies readonly Idf[]

export interface TfIdfView extends TfIdf {
  /** What stands in the four fields. */
  readonly fields: readonly string[]
  readonly documents: readonly (readonly string[])[]
  /** How weight `at`, counted row by row, comes about, with its numbers. */
  explain(at: number): string
  /** The words with the largest weight of each document. */
  readonly top: readonly { readonly term: string; readonly weight: number }[]
  readonly state: {
    readonly split: 'spaces' | 'characters'
    readonly tf: Tf
    readonly idf: Idf
    readonly norm: boolean
  }
}

/** The documents of a corpus as they stand in their fields. A reader who has just typed a space keeps it. */
export const splitCorpus = (corpus: string): readonly string[] => corpus.split(/ ?\| ?/)
export const joinCorpus = (documents: readonly string[]): string =>
  documents.map((one) => one.replaceAll('|', '')).join(' | ')

/** Documents that are empty are passed over. */
export function weigh(given: typeof usualTfIdf): TfIdfView {
  const state = {
    split: oneOf(['spaces', 'characters'], given.split),
    tf: oneOf(['count', 'share'], given.tf),
    idf: oneOf(idfVariants as never as [Idf, ...Idf[]], given.idf),
    norm: given.norm,
  }
  const written = splitCorpus(given.corpus)
  const fields = Array.from({ length: mostDocuments }, (_, i) => written[i] ?? '')
  const documents = fields
    .map((text) =>
      state.split === 'spaces'
        ? split(text, mostWords)
        : Array.from(text.replace(/[\s\p{P}]/gu, '')).slice(0, mostWords),
    )
    .filter((words) => words.length > 0)
  const made = tfIdf(documents, { ...state, isNormed: state.norm })
  const explain = (at: number): string => {
    const [term, document] = [Math.floor(at / documents.length), at % documents.length]
    const [count, words] = [made.counts[term]![document]!, documents[document]!.length]
    const [N, df] = [documents.length, made.df[term]!]
    const inside = {
      plain: `ln(${N}/${df})`,
      smoothed: `ln(${N}/(1 + ${df}))`,
      raised: `(ln(${N}/${df}) + 1)`,
      sklearn: `(ln((1 + ${N})/(1 + ${df})) + 1)`,
    }[state.idf]
    const tf = state.tf === 'share' ? `${count}/${words}` : `${count}`
    const product = `${tf} · ${inside} = ${round(made.tf[term]![document]!)} · ${round(made.idf[term]!)} = ${round(made.products[term]![document]!)}`
    if (!state.norm || made.lengths[document] === 0) return product
    return `${product};  ÷ ${round(made.lengths[document]!)} = ${round(made.weights[term]![document]!)}`
  }
  const top = documents.map((_, i) => {
    const best = made.weights.reduce((most, row, term) => (row[i]! > made.weights[most]![i]! ? term : most), 0)
    return { term: made.terms[best]!, weight: made.weights[best]![i]! }
  })
  return { ...made, fields, documents, explain, top, state }
}

/* Skip-gram and CBOW */

export const usualPairs = {
  sentence: 'the quick brown fox jumps',
  model: 'skip-gram',
  window: 2,
  example: 4,
  input: '',
  output: '',
  rate: 0.5,
}
export const mostWindow = 3

export interface PairsView {
  readonly model: 'skip-gram' | 'cbow'
  readonly window: number
  readonly words: readonly string[]
  readonly vocabulary: readonly string[]
  /** What is learned from, one after another: the centre, and the places of its context. */
  readonly examples: readonly { readonly centre: number; readonly contexts: readonly number[] }[]
  readonly at: number
  readonly input: Matrix
  readonly output: Matrix
  readonly rate: number
  /** null: fewer than two words, so nothing to learn from. */
  readonly step: {
    readonly example: Example
    readonly forward: Forward
    readonly gradients: Gradients
    readonly input: Matrix
    readonly output: Matrix
    readonly after: Forward
  } | null
}

/** Examples of a sentence, and one step of gradient descent for one of them. */
export function learn(state: typeof usualPairs): PairsView {
  const words = split(state.sentence, mostWords)
  const vocabulary = unique(words).slice(0, mostVocabulary)
  const kept = words.filter((word) => vocabulary.includes(word))
  const model = oneOf(['skip-gram', 'cbow'], state.model)
  const window = whole(state.window || 1, 1, mostWindow)
  const rate = Math.min(Math.max(state.rate || 0, 0), 10)
  const examples =
    model === 'skip-gram'
      ? pairs(kept.length, window).map(({ centre, context }) => ({ centre, contexts: [context] }))
      : kept
          .map((_, centre) => ({ centre, contexts: around(centre, kept.length, window) }))
          .filter(({ contexts }) => contexts.length > 0)
  const at = whole(state.example || 0, 0, Math.max(examples.length - 1, 0))
  const input = tableOf(state.input, vocabulary.length, 2)
  const output = tableOf(state.output, vocabulary.length, 2, 2)
  const common = { model, window, words: kept, vocabulary, examples, at, input, output, rate }
  const chosen = examples[at]
  if (!chosen) return { ...common, step: null }
  const index = (place: number) => vocabulary.indexOf(kept[place]!)
  const [centre, contexts] = [index(chosen.centre), chosen.contexts.map(index)]
  const example: Example =
    model === 'skip-gram' ? { inputs: [centre], target: contexts[0]! } : { inputs: contexts, target: centre }
  const before = forward(input, output, example)
  const gradients = backward(input, output, example, before)
  const [newInput, newOutput] = [descend(input, gradients.input, rate), descend(output, gradients.output, rate)]
  const after = forward(newInput, newOutput, example)
  return { ...common, step: { example, forward: before, gradients, input: newInput, output: newOutput, after } }
}
