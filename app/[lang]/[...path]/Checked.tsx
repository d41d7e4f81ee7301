import { text, type Lang } from '@/lib/text'

interface Props {
  readonly lang: Lang
  readonly kind?: string
  readonly on?: string | undefined
  /** Of an API: which library it belongs to. */
  readonly name?: string
}

/** The version mark: what the page was compared with, and when a person last did. */
export function Checked({ lang, kind, on, name = 'torch' }: Props) {
  const { site, note } = text[lang]
  return (
    <p className="checked">
      {kind && <span className="badge">{kind}</span>}
      <span>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3.5 8.5l3 3 6-7" />
        </svg>
        {name.startsWith('torchvision.') ? site.visionVersion : site.version}
      </span>
      {on && (
        <span>
          {note.checked} <time dateTime={on}>{on}</time>
        </span>
      )}
    </p>
  )
}
