import type { ReactNode } from 'react'

/** A heading that can be linked to. */
export function Heading({
  as: Tag,
  id,
  label,
  children,
}: {
  as: 'h2' | 'h3' | 'h4'
  id: string
  label: string
  children?: ReactNode
}) {
  return (
    <Tag id={id}>
      {children}
      <a className="anchor" href={`#${id}`} aria-label={label} title={label}>
        #
      </a>
    </Tag>
  )
}
