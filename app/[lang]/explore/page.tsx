import type { Metadata } from 'next'
import { address, alternates, hasOrigin } from '@/app/site'
import { SeeAlso } from '@/components/reference/SeeAlso'
import { explorerNames, explorers } from '@/lib/explore/explorers'
import { text, type Lang } from '@/lib/text'

type Props = PageProps<'/[lang]/explore'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { explore } = text[(await params).lang as Lang]
  return { title: explore.title, description: explore.lead }
}

/** The gallery: every explorer there is. */
export default async function Page({ params }: Props) {
  const lang = (await params).lang as Lang
  const { explore } = text[lang]
  return (
    <div className="page gallery">
      {alternates('explore/').map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      {hasOrigin && <link rel="canonical" href={address(`/${lang}/explore/`)} />}
      <header className="page-header">
        <h1>{explore.title}</h1>
        <p className="lead">{explore.lead}</p>
      </header>
      <SeeAlso
        items={explorerNames.map((name) => ({
          slug: name,
          href: `/${lang}/explore/${name}/`,
          label: explorers[name].title[lang],
          summary: explorers[name].summary[lang],
          code: false,
        }))}
      />
    </div>
  )
}
