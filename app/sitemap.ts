import type { MetadataRoute } from 'next'
import { pageSlugs } from '@/lib/notes'
import { langs } from '@/lib/text'
import { address, alternates } from './site'

export const dynamic = 'force-static'

export default function sitemap(): MetadataRoute.Sitemap {
  return ['', ...pageSlugs().map((slug) => `${slug}/`)].flatMap((page) => {
    const languages = Object.fromEntries(alternates(page).map(({ hrefLang, href }) => [hrefLang, href]))
    return langs.map((lang) => ({ url: address(`/${lang}/${page}`), alternates: { languages } }))
  })
}
