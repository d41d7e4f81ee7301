import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lookUp, usualEmbedding } from '@/lib/explore/embedding'
import { joinCorpus, learn, splitCorpus, usualPairs, usualTfIdf, weigh } from '@/lib/explore/words'
import { tfIdf, type Idf, type Tf } from '@/lib/numeric/tf_idf'
import { backward, descend, forward, pairs } from '@/lib/numeric/word2vec'

type Rows = readonly (readonly number[])[]

interface Line {
  readonly kind: string
  readonly state: typeof usualEmbedding
  readonly error?: string
  readonly output: Rows
  readonly gradient: Rows
  readonly documents: readonly (readonly string[])[]
  readonly tf: Tf
  readonly idf: Idf
  readonly isNormed: boolean
  readonly terms: readonly string[]
  readonly df: readonly number[]
  readonly columns: Rows
  readonly input: Rows
  readonly inputs: readonly number[]
  readonly target: number
  readonly rate: number
  readonly probabilities: readonly number[]
  readonly loss: number
  readonly gradients: readonly [Rows, Rows]
  readonly next: readonly [Rows, Rows]
  readonly after: number
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/words.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)
const of = (kind: string) => lines.filter((line) => line.kind === kind)

/** Equal to ten digits: both sides count in float64. */
function near(got: Rows, want: Rows) {
  expect(got.map((row) => row.length)).toEqual(want.map((row) => row.length))
  want.forEach((row, i) => row.forEach((one, j) => expect(Math.abs(got[i]![j]! - one)).toBeLessThan(1e-8)))
}

describe('equal to PyTorch', () => {
  test('nn.Embedding: rows, gradients, and what it raises', () => {
    const all = of('embedding')
    expect(all.filter(({ error }) => error !== undefined).length).toBeGreaterThan(20)
    for (const { state, error, output, gradient } of all) {
      const view = lookUp(state)
      expect(view.error?.text, view.python).toBe(error)
      if (error !== undefined) continue
      near(view.output, output)
      near(view.gradient, gradient)
    }
  })

  test('word2vec: probabilities, gradients and one step', () => {
    expect(of('word2vec').length).toBeGreaterThan(80)
    for (const { input, output, inputs, target, rate, probabilities, loss, gradients, next, after } of of('word2vec')) {
      const example = { inputs, target }
      const made = forward(input, output, example)
      near([made.probabilities, [made.loss]], [probabilities, [loss]])
      const back = backward(input, output, example, made)
      near(back.input, gradients[0])
      near(back.output, gradients[1])
      const [newInput, newOutput] = [descend(input, back.input, rate), descend(output, back.output, rate)]
      near(newInput, next[0])
      near(newOutput, next[1])
      near([[forward(newInput, newOutput, example).loss]], [[after]])
    }
  })
})

test('TF-IDF: equal to the formulas in plain Python, which scikit-learn confirms', () => {
  expect(of('tf_idf').length).toBeGreaterThan(60)
  for (const { documents, tf, idf, isNormed, terms, df, columns } of of('tf_idf')) {
    const made = tfIdf(documents, { tf, idf, isNormed })
    expect(made.terms).toEqual(terms)
    expect(made.df).toEqual(df)
    near(
      documents.map((_, i) => made.weights.map((row) => row[i]!)),
      columns,
    )
  }
})

test('a word in no vocabulary is a KeyError; padding_idx that is no number is no call', () => {
  expect(lookUp({ ...usualEmbedding, sentence: 'the dog' }).error).toEqual({ kind: 'key', text: "KeyError: 'dog'" })
  expect(lookUp({ ...usualEmbedding, padding_idx: 'x' }).error).toEqual({ kind: 'unreadable', text: 'x' })
  expect(lookUp({ ...usualEmbedding, sentence: 'the 6' }).error?.text).toBe('IndexError: index out of range in self')
  const view = lookUp(usualEmbedding)
  expect(view.gradient.map((row) => row[0])).toEqual([0, 2, 1, 1, 1, 1])
  expect(view.output.at(-1)).toEqual([0, 0, 0])
})

test('a space that was just typed stays in its document', () => {
  for (const all of [
    ['the ', ' a', '', ''],
    ['我', '  ', 'b  c', ' '],
    ['', '', '', ''],
  ]) {
    const corpus = joinCorpus(all)
    expect(splitCorpus(corpus)).toEqual(all)
    expect(weigh({ ...usualTfIdf, corpus }).fields).toEqual(all)
  }
  expect(weigh({ ...usualTfIdf, corpus: 'a|b' }).fields).toEqual(['a', 'b', '', ''])
})

test('how a weight comes about', () => {
  expect(weigh(usualTfIdf).explain(3)).toBe('1 · ln(3/2) = 1 · 0.4055 = 0.4055')
  const view = weigh({
    ...usualTfIdf,
    corpus: '我爱猫，我爱鱼|猫爱鱼',
    split: 'characters',
    idf: 'sklearn',
    norm: true,
  })
  expect(view.terms).toEqual(['我', '爱', '猫', '鱼'])
  expect(view.counts[0]).toEqual([2, 0])
  expect(view.explain(0)).toMatch(/^2 · \(ln\(\(1 \+ 2\)\/\(1 \+ 1\)\) \+ 1\) = 2 · 1\.4055 = 2\.8109; {2}÷ \d/)
})

test('pairs of a window', () => {
  expect(pairs(4, 1).map(({ centre, context }) => `${centre}${context}`)).toEqual(['01', '10', '12', '21', '23', '32'])
  expect(pairs(5, 2)).toHaveLength(14)
  const view = learn(usualPairs)
  expect(view.examples).toHaveLength(14)
  expect(view.step!.after.loss).toBeLessThan(view.step!.forward.loss)
  expect(learn({ ...usualPairs, model: 'cbow' }).examples).toHaveLength(5)
  expect(learn({ ...usualPairs, sentence: 'alone' }).step).toBeNull()
})

test('whatever an address says, nothing breaks', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('a b c', 'a a a', '1 2 3', '1e9 -1', '__proto__ constructor'))
  fc.assert(
    fc.property(text, text, text, text, fc.boolean(), fc.double(), fc.double(), (a, b, c, d, flag, x, y) => {
      const table = lookUp({ vocabulary: a, sentence: b, table: c, padding_idx: d, scale_grad_by_freq: flag })
      if (!table.error) expect(table.output.flat().every(Number.isFinite)).toBe(true)
      const weights = weigh({ corpus: `${a}|${b}|${c}`, split: d, tf: a, idf: b, norm: flag })
      expect(weights.weights.flat().every(Number.isFinite)).toBe(true)
      for (let at = 0; at < weights.weights.flat().length; at++) expect(weights.explain(at)).not.toContain('NaN')
      const view = learn({ sentence: a, model: b, window: x, example: y, input: c, output: d, rate: x })
      if (view.step) expect(Number.isFinite(view.step.forward.loss) && Number.isFinite(view.step.after.loss)).toBe(true)
    }),
    { numRuns: 400 },
  )
})
