import type { MetadataRoute } from 'next'
import { pageSlugs, roomSlugs } from '@/lib/notes'
import { langs } from '@/lib/text'
import { address, alternates, hasOrigin } from './site'

export const dynamic = 'force-static'

/** Empty when the build does not know where the site will be served: a sitemap has full addresses only. */
export default function sitemap(): MetadataRoute.Sitemap {
  if (!hasOrigin) return []
  return ['', ...[...roomSlugs, ...pageSlugs()].map((slug) => `${slug}/`)].flatMap((page) => {
    const languages = Object.fromEntries(alternates(page).map(({ hrefLang, href }) => [hrefLang, href]))
    return langs.map((lang) => ({ url: address(`/${lang}/${page}`), alternates: { languages } }))
  })
}
