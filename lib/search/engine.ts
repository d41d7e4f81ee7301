import MiniSearch, { type Options, type SearchOptions, type SearchResult } from 'minisearch'
import { fuzziness, indexTerms, queryTerms, squash } from './terms'

/** One page as the index sees it. */
export interface Entry {
  /** The page's path below the language: `torch/nn/Conv2d`, `guides/tensor`. */
  readonly id: string
  readonly kind: 'api' | 'guide'
  /** `torch.nn.Conv2d`; empty for a guide. */
  readonly name: string
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
  fields: ['name', 'title', 'chinese', 'english', 'pinyin', 'summary'],
  storeFields: ['id', 'kind', 'name', 'title', 'summary'],
  tokenize: indexTerms,
  processTerm: (term) => term,
}

/** An exact name first, always; then the end of one, then its beginning. */
function boostDocument(_id: unknown, term: string, stored?: Record<string, unknown>): number {
  const name = String(stored?.name ?? '').toLowerCase()
  if (name === '') return 1
  const squashed = squash(name)
  const asked = squash(term)
  if (squashed === asked) return 20
  if (squashed.endsWith(`.${asked}`)) return 12
  return squashed.slice(squashed.lastIndexOf('.') + 1).startsWith(asked) ? 3 : 1
}

const asked: SearchOptions = {
  tokenize: queryTerms,
  processTerm: (term) => term,
  boost: { name: 6, chinese: 4, english: 3, title: 3, pinyin: 2 },
  boostDocument,
  prefix: true,
}

/** Namespaces a reader may write that our pages do not: `F.conv2d` is read as `conv2d` where nothing else fits. */
const bare = (query: string) => query.replace(/\b(?:F|functional|nn|torch|np|tf|keras|layers)\.(?=\w)/g, '')

export const buildIndex = (entries: readonly Entry[]): MiniSearch<Entry> => {
  const index = new MiniSearch<Entry>(options)
  index.addAll(entries)
  return index
}

export const loadIndex = (json: string): MiniSearch<Entry> => MiniSearch.loadJSON<Entry>(json, options)

const few = 3

/** The best pages for a query, best first: as written, then without namespaces, then with misprints allowed. */
export function search(index: MiniSearch<Entry>, query: string, limit = 10): Hit[] {
  const attempts: (() => SearchResult[])[] = [
    () => index.search(query, { ...asked, combineWith: 'AND' }),
    () => index.search(bare(query), { ...asked, combineWith: 'AND' }),
    () => index.search(bare(query), { ...asked, combineWith: 'AND', fuzzy: fuzziness(0.25) }),
    () => index.search(bare(query), { ...asked, combineWith: 'OR', fuzzy: fuzziness(0.34) }),
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
