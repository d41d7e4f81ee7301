import Link from 'next/link'
import { hasNote, pageUrl } from '@/lib/notes'
import { text, type Lang } from '@/lib/text'

export function Footer({ lang }: { lang: Lang }) {
  const { site, frame } = text[lang]
  const sources = 'guides/sources'
  return (
    <footer className="footer">
      <p>
        {site.version}
        <br />
        {frame.unofficial} {frame.licence}
      </p>
      {hasNote(sources) && (
        <p>
          <Link href={pageUrl(lang, { slug: sources })} prefetch={false}>
            {frame.sources}
          </Link>
        </p>
      )}
    </footer>
  )
}
