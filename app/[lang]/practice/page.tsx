import type { Metadata } from 'next'
import { address, alternates, hasOrigin } from '@/app/site'
import { Practice } from '@/components/widgets/practice/Practice'
import { prepare } from '@/components/widgets/practice/prepare'
import { loadQuestion } from '@/lib/practice/load'
import { text, type Lang } from '@/lib/text'
import '@/components/widgets/practice/practice.css'
import '@/components/widgets/practice/notebook.css'

type Props = PageProps<'/[lang]/practice'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { practice } = text[(await params).lang as Lang]
  return { title: practice.title, description: practice.lead }
}

/** The first question of every reader: a convolution with a stride and a padding. */
const first = { kind: 'shape', level: 2, seed: 21 } as const

/** Endless questions, and a notebook of mistakes. */
export default async function Page({ params }: Props) {
  const lang = (await params).lang as Lang
  const { practice } = text[lang]
  const { question } = await loadQuestion(first)
  return (
    <div className="page gallery">
      {alternates('practice/').map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      {hasOrigin && <link rel="canonical" href={address(`/${lang}/practice/`)} />}
      <header className="page-header">
        <h1>{practice.title}</h1>
        <p className="lead">{practice.lead}</p>
      </header>
      <Practice lang={lang} first={await prepare(question)} />
    </div>
  )
}
