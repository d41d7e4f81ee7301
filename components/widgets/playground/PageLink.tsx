import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link to a page of the site, in a tab of its own: the program stays where it is. */
export const PageLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} prefetch={false} target="_blank">
    {children}
  </Link>
)
