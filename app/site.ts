import { locale, langs, type Lang } from '@/lib/text'

/** Where the site is served, `https://example.org`, with no slash at the end; empty when the build does not know. */
const origin = process.env.SITE_URL ?? ''

/** An address as the outside world sees it. */
export const address = (path: string) => `${origin}${process.env.BASE_PATH ?? ''}${path}`

export const hasOrigin = origin !== ''

/** The same page in each language. */
export const alternates = (page: string) =>
  langs.map((lang: Lang) => ({ hrefLang: locale[lang], href: address(`/${lang}/${page}`) }))
