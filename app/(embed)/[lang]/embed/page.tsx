import type { Metadata } from 'next'
import { Playground } from '@/components/widgets/playground/Playground'
import { examples } from '@/lib/playground/examples'
import { text, type Lang } from '@/lib/text'

type Props = PageProps<'/[lang]/embed'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { playground, site } = text[(await params).lang as Lang]
  // it is the playground once more, without its frame
  return { title: `${playground.title} · ${site.name}`, robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const lang = (await params).lang as Lang
  return (
    <main className="embedded">
      <h1 className="visually-hidden">{text[lang].playground.title}</h1>
      <Playground lang={lang} examples={examples(lang)} isEmbedded />
    </main>
  )
}
