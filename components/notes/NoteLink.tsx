import Link from 'next/link'
import type { ComponentProps } from 'react'
import { linkTarget, pageUrl } from '@/lib/notes'
import type { Lang } from '@/lib/text'

/** A link as notes write it: `torch.nn.Conv2d#shape`, `guides/tensor`, `#pitfalls`, or a full address. */
export function NoteLink({ href = '', from, lang, ...rest }: ComponentProps<'a'> & { from: string; lang: Lang }) {
  const target = linkTarget(href, from)
  if (!target || href.startsWith('#')) return <a href={href} {...rest} />
  return <Link href={pageUrl(lang, target)} prefetch={false} {...rest} />
}
