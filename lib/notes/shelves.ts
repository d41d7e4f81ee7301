import { apis, type Api } from '@/lib/registry'
import { text, type Lang } from '@/lib/text'
import { frontOf } from './described'
import { isApi, noteSlugs } from './files'
import { guideFront } from './index'
import { pageUrl } from './links'

/** One group of the sidebar, in reading order. */
export interface Shelf {
  /** A category of APIs, or a folder of notes. */
  readonly id: string
  readonly title: string
  readonly items: readonly Item[]
}

export interface Item {
  readonly slug: string
  readonly href: string
  readonly label: string
  /** The human title beside an API's name. */
  readonly title?: string | undefined
  readonly summary?: string | undefined
  readonly code: boolean
}

/** All pages of one language as the sidebar, the home page and previous / next order them. */
export function shelves(lang: Lang): Shelf[] {
  const { collections, categories } = text[lang]
  const ofNotes = Object.entries(collections).map(([id, title]) => ({ id, title, items: guides(id, lang) }))
  const ofApis = Object.entries(categories).map(([id, title]) => ({
    id,
    title,
    items: apis()
      .filter(({ category }) => category === id)
      .map((api) => apiItem(api, lang)),
  }))
  return [...ofNotes, ...ofApis].filter(({ items }) => items.length > 0)
}

function guides(collection: string, lang: Lang): Item[] {
  return noteSlugs()
    .filter((slug) => !isApi(slug) && slug.startsWith(`${collection}/`))
    .map((slug) => ({ slug, ...guideFront(slug, lang) }))
    .sort((a, b) => a.order - b.order)
    .map(({ slug, title, summary }) => ({ slug, href: pageUrl(lang, { slug }), label: title, summary, code: false }))
}

export function apiItem(api: Api, lang: Lang): Item {
  const { name, kind, path: slug } = api
  const label = name
    .split('.')
    .slice(kind === 'method' ? -2 : -1)
    .join('.')
  const front = frontOf(api, lang)
  return { slug, href: pageUrl(lang, { slug }), label, title: front?.title, summary: front?.summary, code: true }
}
