import Link from 'next/link'
import { shelves } from '@/lib/notes/shelves'
import { text, type Lang } from '@/lib/text'

/**
 * The shelves of the sidebar. Only the one the page stands on is open: with all of them, every page would carry the
 * names of hundreds. The others lead to their place on the home page.
 */
export function ShelfList({ lang, slug }: { lang: Lang; slug?: string }) {
  return (
    <ul className="shelves">
      {(['playground', 'explore', 'practice'] as const).map((room) => (
        <li key={room}>
          <Link className="shelf-title" href={`/${lang}/${room}/`} prefetch={false}>
            {text[lang][room].title}
          </Link>
        </li>
      ))}
      {shelves(lang).map(({ id, title, items }) => (
        <li key={id}>
          <Link className="shelf-title" href={`/${lang}/#${id}`} prefetch={false}>
            {title} <small>{items.length}</small>
          </Link>
          {items.some((item) => item.slug === slug) && (
            <ul>
              {items.map((item) => (
                <li key={item.slug}>
                  <Link href={item.href} prefetch={false} aria-current={item.slug === slug ? 'page' : undefined}>
                    {item.code ? <code>{item.label}</code> : item.label}
                    {item.title && <small>{item.title}</small>}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
