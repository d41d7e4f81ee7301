import { explorerNames } from '@/lib/explore/explorers'
import { api, apis } from '@/lib/registry'
import type { Lang } from '@/lib/text'
import { apiName, isApi, noteFile, noteSlugs } from './files'
import { NoteError } from './problem'

export interface Target {
  readonly slug: string
  readonly anchor?: string
}

/**
 * The slugs of all pages: every API that has a spec, and every other note.
 * @throws NoteError when a note is about an API that has no spec
 */
export function pageSlugs(): string[] {
  const notes = noteSlugs()
  const lost = notes.filter((slug) => isApi(slug) && !api(apiName(slug)))
  if (lost.length > 0)
    throw new NoteError(
      lost.map((slug) => ({ file: noteFile(slug, 'zh'), line: 1, reason: `no spec is named ${apiName(slug)}` })),
    )
  return [...apis().map(({ path }) => path), ...notes.filter((slug) => !isApi(slug))]
}

/** The pages that are no notes. */
export const roomSlugs: readonly string[] = [
  'playground',
  'practice',
  'explore',
  ...explorerNames.map((name) => `explore/${name}`),
]

/**
 * Where a link of a note means to lead: `torch.nn.Conv2d#shape`, `guides/tensor`, `practice`, `#pitfalls` (the note's own).
 * `undefined`: out of the site.
 */
export function linkTarget(href: string, from: string): Target | undefined {
  if (/^(https?|mailto):/.test(href)) return undefined
  const [page = '', anchor] = href.split('#')
  const slug = page === '' ? from : page.includes('/') ? page : page.replaceAll('.', '/')
  return anchor === undefined ? { slug } : { slug, anchor }
}

export const pageUrl = (lang: Lang, { slug, anchor }: Target) => `/${lang}/${slug}/${anchor ? `#${anchor}` : ''}`
