import type { Metadata } from 'next'
import { address, alternates, hasOrigin } from '@/app/site'
import { Breadcrumbs } from '@/components/frame/Breadcrumbs'
import { SeeAlso } from '@/components/reference/SeeAlso'
import { Explorer } from '@/components/widgets/Explorer'
import { explorerNames, explorers, type ExplorerName } from '@/lib/explore/explorers'
import { slugsWith } from '@/lib/notes/files'
import { shelves } from '@/lib/notes/shelves'
import { langs, text, type Lang } from '@/lib/text'

export const dynamicParams = false
export const generateStaticParams = () => explorerNames.flatMap((name) => langs.map((lang) => ({ lang, name })))

type Props = PageProps<'/[lang]/explore/[name]'>

const read = async ({ params }: Props) => {
  const { lang, name } = await params
  return { lang: lang as Lang, name: name as ExplorerName }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, name } = await read(props)
  return { title: explorers[name].title[lang], description: explorers[name].summary[lang] }
}

/** One explorer with the page to itself. */
export default async function Page(props: Props) {
  const { lang, name } = await read(props)
  const { site, frame, explore } = text[lang]
  const { title, summary } = explorers[name]
  const users = slugsWith(name)
  return (
    <article className="page gallery">
      {alternates(`explore/${name}/`).map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      {hasOrigin && <link rel="canonical" href={address(`/${lang}/explore/${name}/`)} />}
      <header className="page-header">
        <Breadcrumbs
          label={frame.breadcrumbs}
          crumbs={[
            { label: site.name, href: `/${lang}/` },
            { label: explore.title, href: `/${lang}/explore/` },
            { label: title[lang] },
          ]}
        />
        <h1>{title[lang]}</h1>
        <p className="lead">{summary[lang]}</p>
      </header>
      <div className="page-body prose">
        <Explorer name={name} lang={lang} />
        <h2>{explore.home}</h2>
        <SeeAlso
          items={shelves(lang)
            .flatMap(({ items }) => items)
            .filter(({ slug }) => users.includes(slug))}
        />
      </div>
    </article>
  )
}
