import Link from 'next/link'
import { text, type Lang } from '@/lib/text'
import { LanguageSwitch } from './LanguageSwitch'
import { Logo } from './Logo'
import { Search } from './Search'
import { ThemeSwitch } from './ThemeSwitch'

export function Header({ lang }: { lang: Lang }) {
  const { site, frame, playground, explore, practice } = text[lang]
  const rooms = { playground, explore, practice }
  return (
    <header className="header">
      <button className="icon-button menu-button" type="button" popoverTarget="shelves" aria-label={frame.menu}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M3 5.5h14M3 10h14M3 14.5h9" />
        </svg>
      </button>
      <Link className="wordmark" href={`/${lang}/`} prefetch={false}>
        <Logo />
        <span>{site.name}</span>
      </Link>
      <Search lang={lang} label={frame.search} />
      <div className="header-end">
        <nav aria-label={site.name}>
          {Object.entries(rooms).map(([room, { title }]) => (
            <Link key={room} className="header-link" href={`/${lang}/${room}/`} prefetch={false}>
              {title}
            </Link>
          ))}
        </nav>
        <LanguageSwitch lang={lang} label={site.otherLanguage} description={site.switchLanguage} />
        <ThemeSwitch legend={frame.theme} labels={frame.themes} />
      </div>
    </header>
  )
}
