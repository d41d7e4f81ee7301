import { Breadcrumbs } from '@/components/frame/Breadcrumbs'
import { Neighbours } from '@/components/frame/Neighbours'
import { Outline } from '@/components/frame/Outline'
import { Content } from '@/components/notes/Content'
import { SeeAlso } from '@/components/reference/SeeAlso'
import { loadGuide } from '@/lib/notes'
import { shelves } from '@/lib/notes/shelves'
import { text, type Lang } from '@/lib/text'
import { Checked } from './Checked'

/** A guide, a model or an exercise: its title, its text, and where to go next. */
export async function GuidePage({ slug, lang }: { slug: string; lang: Lang }) {
  const { site, frame, collections, note: t } = text[lang]
  const note = await loadGuide(slug, lang)
  const { title, summary, see, checked } = note.front
  const groups = shelves(lang)
  const collection = slug.split('/')[0] as keyof typeof collections
  const crumbs = [
    { label: site.name, href: `/${lang}/` },
    { label: collections[collection], href: `/${lang}/#${collection}` },
    { label: title },
  ]
  return (
    <article className="page">
      <header className="page-header">
        <Breadcrumbs crumbs={crumbs} label={frame.breadcrumbs} />
        <h1>{title}</h1>
        <p className="lead">{summary}</p>
        <Checked lang={lang} on={checked} />
      </header>
      <Outline items={note.headings.filter(({ depth }) => depth <= 3)} label={frame.onThisPage} />
      <div className="page-body prose">
        <Content note={note} slug={slug} lang={lang} />
        {see.length > 0 && (
          <section>
            <h2>{t.related}</h2>
            <SeeAlso
              items={groups
                .flatMap(({ items }) => items)
                .filter((item) => see.includes(item.slug) || see.includes(item.slug.replaceAll('/', '.')))}
            />
          </section>
        )}
      </div>
      <Neighbours shelves={groups} slug={slug} lang={lang} />
    </article>
  )
}
