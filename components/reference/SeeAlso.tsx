import Link from 'next/link'
import type { Item } from '@/lib/notes/shelves'

/** The pages a note points to, with what each is about. */
export function SeeAlso({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null
  return (
    <ul className="see-also">
      {items.map(({ href, label, title, summary, code }) => (
        <li key={href}>
          <Link href={href} prefetch={false}>
            <b>{code ? <code>{label}</code> : label}</b>
            {title && <span>{title}</span>}
            {summary && <small>{summary}</small>}
          </Link>
        </li>
      ))}
    </ul>
  )
}
