import Link from 'next/link'
import { useState } from 'react'
import type { Fields } from '@/lib/calculator'
import type { Lang } from '@/lib/text'
import { placeOf, type Engine } from './engine'
import type { Words } from './words'

type Said =
  | { readonly kind: 'filled' | 'partial' | 'unreadable' }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'other'; readonly name: string; readonly href: string }

/** One field that takes a whole call, a few lines of code, or a shape, and fills in the form. */
export function Paste({
  example,
  fields,
  lang,
  wake,
  fill,
  t,
}: {
  example: string
  fields: Fields
  lang: Lang
  wake(): Promise<Engine | null>
  fill(fields: Fields): void
  t: Words
}) {
  const [said, say] = useState<Said | null>(null)
  const read = async (text: string) => {
    if (text.trim() === '') return say(null)
    const engine = await wake()
    if (!engine) return
    const pasted = await engine.paste(fields, text)
    if (pasted.kind === 'fields') {
      fill(pasted.fields)
      say({ kind: pasted.isPartial ? 'partial' : 'filled' })
    } else if (pasted.kind === 'refused') say({ kind: 'refused', error: `${pasted.type}: ${pasted.message}` })
    else if (pasted.kind === 'unreadable') say({ kind: 'unreadable' })
    else {
      const place = await placeOf(pasted.name, text)
      say(place === null ? { kind: 'unreadable' } : { kind: 'other', name: pasted.name, href: `/${lang}/${place}` })
    }
  }
  return (
    <div className="calc-paste needs-script">
      <label htmlFor="calc-paste">{t.paste}</label>
      <textarea
        id="calc-paste"
        rows={1}
        placeholder={example}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby="calc-paste-said"
        onInput={(event) => void read(event.currentTarget.value)}
      />
      <p id="calc-paste-said" className="calc-hint" data-kind={said?.kind} role="status">
        {said?.kind === 'filled' && t.filled}
        {said?.kind === 'partial' && t.partial}
        {said?.kind === 'unreadable' && t.unreadable}
        {said?.kind === 'refused' && <samp>{said.error}</samp>}
        {said?.kind === 'other' && (
          <>
            {t.other} <Link href={said.href}>{said.name}</Link>
          </>
        )}
      </p>
    </div>
  )
}
