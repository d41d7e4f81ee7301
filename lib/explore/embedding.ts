import { embeddingGradient } from '@/lib/numeric/embedding'
import embedding from '@/lib/ops/torch/nn/Embedding'
import { parseCall } from '@/lib/python/call'
import { evaluate } from '@/lib/shape/evaluate'
import type { Matrix } from './matrix'
import { mostVocabulary, mostWords, split, tableOf, unique } from './words'

/** How long each row of the table is. */
export const width = 3

export const usualEmbedding = {
  vocabulary: '<pad> the cat sat on mat',
  sentence: 'the cat sat on the mat <pad>',
  table: '',
  padding_idx: '0',
  scale_grad_by_freq: false,
}

export interface EmbeddingView {
  readonly vocabulary: readonly string[]
  readonly table: Matrix
  readonly tokens: readonly string[]
  /** The call in PyTorch, with the reader's numbers. */
  readonly python: string
  /** In Python's or PyTorch's words; `key`: a word is not in the vocabulary. */
  readonly error: { readonly kind: 'key' | 'torch' | 'unreadable'; readonly text: string } | null
  readonly indices: readonly number[]
  readonly output: Matrix
  /** Of `embedding(indices).sum()`. */
  readonly gradient: Matrix
  readonly padding: number | null
  /** How often each row was taken. */
  readonly counts: readonly number[]
}

/** Words become indices, indices rows; a number in the sentence is an index itself. */
export function lookUp(state: typeof usualEmbedding): EmbeddingView {
  const found = unique(split(state.vocabulary, mostVocabulary))
  const vocabulary = found.length > 0 ? found : ['<pad>']
  const plain = tableOf(state.table, vocabulary.length, width)
  const tokens = split(state.sentence, mostWords)
  const given = state.padding_idx.trim()
  const isNone = given === '' || given === 'None'
  const number = Number(given.replace('−', '-'))
  // as nn.Embedding begins: zeros in the row of padding, as long as nobody has written others
  const padding = isNone ? null : number < 0 ? vocabulary.length + number : number
  const table =
    state.table === '' && padding !== null ? plain.map((row, at) => (at === padding ? row.map(() => 0) : row)) : plain
  const common = { vocabulary, table, tokens, padding: null, indices: [], output: [], gradient: [], counts: [] }

  const unknown = tokens.find((word) => !vocabulary.includes(word) && !/^[-−]?\d{1,9}$/.test(word))
  const indices = tokens.map((word) =>
    vocabulary.includes(word) ? vocabulary.indexOf(word) : Number(word.replace('−', '-')),
  )
  const options = [
    `${vocabulary.length}, ${width}`,
    ...(isNone ? [] : [`padding_idx=${given.replace('−', '-')}`]),
    ...(state.scale_grad_by_freq ? ['scale_grad_by_freq=True'] : []),
  ].join(', ')
  const list = unknown === undefined ? `[${indices.join(', ')}]` : '…'
  const dtype = tokens.length === 0 ? ', dtype=torch.long' : ''
  const python = `nn.Embedding(${options})(torch.tensor(${list}${dtype}))`
  if (unknown !== undefined) return { ...common, python, error: { kind: 'key', text: `KeyError: '${unknown}'` } }
  if (!isNone && !/^[-−]?\d{1,9}$/.test(given)) return { ...common, python, error: { kind: 'unreadable', text: given } }
  const outcome = evaluate(embedding, parseCall(python))
  if (outcome.kind === 'error') {
    const { type, message } = outcome.error
    return { ...common, python, error: { kind: 'torch', text: `${type}: ${message}` } }
  }
  const output = indices.map((index) => table[index]!)
  const back = output.map((row) => row.map(() => 1))
  const gradient = embeddingGradient(table, indices, back, { padding, isByFrequency: state.scale_grad_by_freq })
  const counts = table.map((_, row) => indices.filter((index) => index === row).length)
  return { ...common, python, error: null, indices, output, gradient, padding, counts }
}
