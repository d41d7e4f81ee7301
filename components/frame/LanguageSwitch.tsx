'use client'

import { usePathname } from 'next/navigation'
import { locale, otherLang, type Lang } from '@/lib/text/lang'
import type { MouseEvent } from 'react'

/** Leads to the same page in the other language; a script adds the query (the calculator's state) and the place. */
export function LanguageSwitch({ lang, label, description }: { lang: Lang; label: string; description: string }) {
  const other = otherLang(lang)
  const keepPlace = (event: MouseEvent<HTMLAnchorElement>) => {
    const url = new URL(event.currentTarget.href)
    url.search = location.search
    url.hash = location.hash || place()
    event.currentTarget.href = url.href
    try {
      localStorage.setItem('lang', other)
    } catch {
      // Storage may be forbidden; the address bar then remembers.
    }
  }
  return (
    <a
      className="language"
      href={`${process.env.BASE_PATH ?? ''}${usePathname().replace(`/${lang}`, `/${other}`)}`}
      hrefLang={locale[other]}
      lang={locale[other]}
      title={description}
      onClick={keepPlace}
    >
      {label}
    </a>
  )
}

/** The section that the outline marks, unless the page has hardly been scrolled. */
const place = () =>
  scrollY < innerHeight / 2 ? '' : (document.querySelector<HTMLAnchorElement>('.outline [aria-current]')?.hash ?? '')
