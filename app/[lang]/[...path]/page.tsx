import type { Metadata } from 'next'
import { address, alternates, hasOrigin } from '@/app/site'
import { apiName, frontOf, guideFront, isApi, pageSlugs } from '@/lib/notes'
import { api } from '@/lib/registry'
import { langs, text, type Lang } from '@/lib/text'
import { ApiPage } from './ApiPage'
import { GuidePage } from './GuidePage'

export const dynamicParams = false
export const generateStaticParams = () =>
  pageSlugs().flatMap((slug) => langs.map((lang) => ({ lang, path: slug.split('/') })))

type Props = PageProps<'/[lang]/[...path]'>

const read = async ({ params }: Props) => {
  const { lang, path } = await params
  return { lang: lang as Lang, slug: path.join('/') }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug } = await read(props)
  const found = api(apiName(slug))
  const front = found ? frontOf(found, lang) : guideFront(slug, lang)
  const name = found?.name
  return {
    title: [name, front?.title].filter(Boolean).join(' · '),
    description: front?.summary ?? text[lang].site.description,
    openGraph: { type: 'article', title: name ?? front?.title ?? '', siteName: text[lang].site.name },
  }
}

export default async function Page(props: Props) {
  const { lang, slug } = await read(props)
  const found = isApi(slug) ? api(apiName(slug)) : undefined
  return (
    <>
      {alternates(`${slug}/`).map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      {hasOrigin && <link rel="canonical" href={address(`/${lang}/${slug}/`)} />}
      {found ? <ApiPage api={found} lang={lang} /> : <GuidePage slug={slug} lang={lang} />}
    </>
  )
}
