import Link from 'next/link'
import type { Item, Shelf } from '@/lib/notes/shelves'
import { text, type Lang } from '@/lib/text'

/** The pages before and after this one, in the order of the sidebar. */
export function Neighbours({ shelves, slug, lang }: { shelves: readonly Shelf[]; slug: string; lang: Lang }) {
  const { frame } = text[lang]
  const pages = shelves.flatMap(({ items }) => items)
  const at = pages.findIndex((page) => page.slug === slug)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  return (
    <nav className="neighbours" aria-label={frame.pages}>
      {before && <Neighbour page={before} side={frame.previous} rel="prev" />}
      {after && <Neighbour page={after} side={frame.next} rel="next" />}
    </nav>
  )
}

function Neighbour({ page, side, rel }: { page: Item; side: string; rel: 'prev' | 'next' }) {
  return (
    <Link href={page.href} rel={rel} prefetch={false}>
      <small>{side}</small>
      <span>
        {page.code ? <code>{page.label}</code> : page.label} {page.title}
      </span>
    </Link>
  )
}
