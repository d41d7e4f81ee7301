import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch'
import { fuzziness, indexTerms, queryTerms, squash } from './terms'

/** One page as the index sees it. */
export interface Entry {
  /** The page's path below the language: `torch/nn/Conv2d`, `guides/tensor`. */
  readonly id: string
  readonly kind: 'api' | 'guide'
  /** `torch.nn.Conv2d`; empty for a guide. */
  readonly name: string
  /** Its other full names, with spaces between. */
  readonly aliases: string
  /** The human title in the reader's language. */
  readonly title: string
  /** The Chinese title, in both languages' indexes: people mix the two. */
  readonly chinese: string
  /** The Chinese title's pinyin, from every character on, in full and as initials. */
  readonly pinyin: string
  readonly english: string
  readonly summary: string
}

export type Hit = Pick<Entry, 'id' | 'kind' | 'name' | 'title' | 'summary'>

const options: Options<Entry> = {
  fields: ['name', 'aliases', 'title', 'chinese', 'english', 'pinyin', 'summary'],
  storeFields: ['id', 'kind', 'name', 'aliases', 'title', 'summary'],
  tokenize: indexTerms,
  processTerm: (term) => term,
}

/** Of several that are named alike: a module, then its function, then what belongs to torch or to a tensor. */
const shelves: readonly (readonly [place: RegExp, weight: number])[] = [
  [/^torch\.nn\.[A-Z]/, 1],
  [/^torch\.nn\.functional\./, 0.6],
  [/^torch\.[a-z]\w*$/, 0.5],
]
const weightOf = (name: string): number => shelves.find(([place]) => place.test(name))?.[1] ?? 0.4

/**
 * An exact name first, always; then the end of one, then its beginning. Who writes capitals, underscores or dots means
 * them: `max_pool2d` is the function, `maxpool2d` may be either.
 */
function boostFor(query: string) {
  const wanted = queryTerms(query)
  const isMeant = (name: string) => /[A-Z_.]/.test(query) && (name === query || name.endsWith(`.${query}`))
  return (_id: unknown, _term: string, stored?: Record<string, unknown>): number => {
    const names = `${stored?.name} ${stored?.aliases}`.split(' ').filter(Boolean)
    return Math.max(1, ...names.map(boost))
  }
  function boost(name: string): number {
    const squashed = squash(name)
    const place = weightOf(name) * (isMeant(name) ? 2 : 1)
    if (wanted.includes(squashed)) return 20 * place
    if (wanted.some((term) => squashed.endsWith(`.${term}`))) return 12 * place
    const last = squashed.slice(squashed.lastIndexOf('.') + 1)
    return wanted.some((term) => last.startsWith(term)) ? 3 : 1
  }
}

const askedFor = (query: string): SearchOptions => ({
  tokenize: queryTerms,
  processTerm: (term) => term,
  boost: { name: 6, aliases: 1, chinese: 4, english: 3, title: 3, pinyin: 2 },
  boostDocument: boostFor(query),
  prefix: true,
  combineWith: 'AND',
})

/** Namespaces a reader may write that our pages do not: `tf.conv2d` is read as `conv2d` where nothing else fits. */
const bare = (query: string) => query.replace(/\b(?:functional|nn|torch|np|tf|keras|layers)\.(?=\w)/g, '')

export const buildIndex = (entries: readonly Entry[]): MiniSearch<Entry> => {
  const index = new MiniSearch<Entry>(options)
  index.addAll(entries)
  return index
}

export const loadIndex = (json: string): MiniSearch<Entry> => MiniSearch.loadJSON<Entry>(json, options)

const few = 3

/** The best pages for a query, best first: as written, then without namespaces, then with misprints allowed. */
export function search(index: MiniSearch<Entry>, query: string, limit = 10): Hit[] {
  const whole = query.trim().replace(/\bF\.(?=\w)/g, 'functional.')
  const asked = askedFor(whole)
  const attempts: (() => SearchResult[])[] = [
    () => index.search(whole, asked),
    () => index.search(bare(whole), asked),
    () => index.search(bare(whole), { ...asked, fuzzy: fuzziness(0.25) }),
    () => index.search(bare(whole), { ...asked, combineWith: 'OR', fuzzy: fuzziness(0.34) }),
  ]
  const hits = new Map<string, Hit>()
  for (const attempt of attempts) {
    for (const result of attempt()) {
      const id = String(result.id)
      if (hits.has(id)) continue
      const { kind, name, title, summary } = result as unknown as Hit
      hits.set(id, { id, kind, name, title, summary })
    }
    if (hits.size >= few) break
  }
  return [...hits.values()].slice(0, limit)
}
