import { run } from '@mdx-js/mdx'
import type { MDXComponents } from 'mdx/types'
import { Fragment, type ComponentProps, type ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import type { Note, NoteComponent } from '@/lib/notes'
import { text, type Lang } from '@/lib/text'
import { Explorer } from '@/components/widgets/Explorer'
import { Callout, type CalloutProps } from './Callout'
import { Diagram } from './Diagram'
import { Formula } from './Formula'
import { Heading } from './Heading'
import { Html } from './Html'
import { Listing } from './Listing'
import { NoteLink } from './NoteLink'

/**
 * The body of a note. `after` holds what the page itself adds to the end of a section, by the section's anchor.
 */
export async function Content({
  note,
  slug,
  lang,
  after = {},
}: {
  note: Note<unknown>
  slug: string
  lang: Lang
  after?: Readonly<Record<string, ReactNode>>
}) {
  const t = text[lang].note
  const { default: Body } = await run(note.code, { ...runtime, Fragment, baseUrl: import.meta.url })
  const own: Record<NoteComponent, unknown> = {
    Callout: (props: CalloutProps) => <Callout {...props} t={t} />,
    Explorer: (props: Omit<ComponentProps<typeof Explorer>, 'lang'>) => <Explorer {...props} lang={lang} />,
  }
  const made = {
    Section: ({ name, children }: { name: string; children: ReactNode }) => (
      <section aria-labelledby={name}>
        {children}
        {after[name]}
      </section>
    ),
    Python: ({ id, html }: { id: string; html: string }) => (
      <Listing html={html} recording={note.recordings[id]} t={t} />
    ),
    Code: ({ html }: { html: string }) => <Listing html={html} t={t} />,
    Diagram: (props: { id: string; source: string }) => <Diagram {...props} t={t} />,
    Formula: ({ html }: { html: string }) => <Formula html={html} copy={t.copyLatex} />,
    InlineFormula: Html,
    a: (props: ComponentProps<'a'>) => <NoteLink {...props} from={slug} lang={lang} />,
    table: (props: ComponentProps<'table'>) => (
      <div className="table" role="group" aria-label={t.table} tabIndex={0}>
        <table {...props} />
      </div>
    ),
    td: (props: ComponentProps<'td'>) => <td {...props} data-short={isShort(props.children) || undefined} />,
    h2: ({ id = '', children }: ComponentProps<'h2'>) => (
      <Heading as="h2" id={id} label={t.anchor}>
        {children}
      </Heading>
    ),
    h3: ({ id = '', children }: ComponentProps<'h3'>) => (
      <Heading as="h3" id={id} label={t.anchor}>
        {children}
      </Heading>
    ),
    h4: ({ id = '', children }: ComponentProps<'h4'>) => (
      <Heading as="h4" id={id} label={t.anchor}>
        {children}
      </Heading>
    ),
  }
  return <Body components={{ ...own, ...made } as MDXComponents} />
}

/** A date or a number, which a narrow column must not break. */
const isShort = (children: ReactNode) => typeof children === 'string' && /^[\d\s.,:+×/–-]{1,12}$/.test(children)
