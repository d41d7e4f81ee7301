import { text, type Lang } from '@/lib/text'

/** The version mark: what the page was compared with, and when a person last did. */
export function Checked({ lang, kind, on }: { lang: Lang; kind?: string; on?: string | undefined }) {
  const { site, note } = text[lang]
  return (
    <p className="checked">
      {kind && <span className="badge">{kind}</span>}
      <span>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3.5 8.5l3 3 6-7" />
        </svg>
        {site.version}
      </span>
      {on && (
        <span>
          {note.checked} <time dateTime={on}>{on}</time>
        </span>
      )}
    </p>
  )
}
