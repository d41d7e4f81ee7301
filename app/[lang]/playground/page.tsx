import type { Metadata } from 'next'
import { address, alternates, hasOrigin } from '@/app/site'
import { Playground } from '@/components/widgets/playground/Playground'
import { examples } from '@/lib/playground/examples'
import { text, type Lang } from '@/lib/text'

type Props = PageProps<'/[lang]/playground'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { playground } = text[(await params).lang as Lang]
  return { title: playground.title, description: playground.lead }
}

/** A program of the reader's, with every shape it makes. */
export default async function Page({ params }: Props) {
  const lang = (await params).lang as Lang
  const { playground } = text[lang]
  return (
    <div className="playground">
      {alternates('playground/').map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      {hasOrigin && <link rel="canonical" href={address(`/${lang}/playground/`)} />}
      <header>
        <h1>{playground.title}</h1>
        <p>{playground.lead}</p>
      </header>
      <Playground lang={lang} examples={examples(lang)} />
    </div>
  )
}
