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

const known = new Map<Lang, readonly Shelf[]>()

/** All pages of one language as the sidebar, the home page and previous / next order them. */
export function shelves(lang: Lang): readonly Shelf[] {
  const read = known.get(lang) ?? readShelves(lang)
  // a build reads the notes once for all pages; while somebody writes, they change
  if (process.env.NODE_ENV === 'production') known.set(lang, read)
  return read
}

function readShelves(lang: Lang): Shelf[] {
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

function apiItem(api: Api, lang: Lang): Item {
  const { name, path: slug } = api
  const front = frontOf(api, lang)
  return {
    slug,
    href: pageUrl(lang, { slug }),
    label: shelfLabel(name),
    title: front?.title,
    summary: front?.summary,
    code: true,
  }
}

/** The name as model code writes it: `F.relu`, `linalg.inv`, `Tensor.view`; modules and functions of torch by themselves. */
const shelfLabel = (name: string): string =>
  name.replace(/^torch\.nn\.functional\./, 'F.').replace(/^(torch\.(nn\.)?|torchvision\.ops\.)/, '')
