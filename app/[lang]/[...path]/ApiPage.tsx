import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/frame/Breadcrumbs'
import { Neighbours } from '@/components/frame/Neighbours'
import { Outline, type OutlineItem } from '@/components/frame/Outline'
import { Content } from '@/components/notes/Content'
import { Heading } from '@/components/notes/Heading'
import { ApiName } from '@/components/reference/ApiName'
import { callables } from '@/components/reference/arguments'
import { exampleSteps } from '@/components/reference/example'
import { ErrorList } from '@/components/reference/ErrorList'
import { OtherNames } from '@/components/reference/OtherNames'
import { ParameterTable } from '@/components/reference/ParameterTable'
import { SeeAlso } from '@/components/reference/SeeAlso'
import { ShapeRule } from '@/components/reference/ShapeRule'
import { Signature } from '@/components/reference/Signature'
import { Calculator } from '@/components/widgets/Calculator'
import { apiSections, errorsAnchor, frontOf, loadApiNote, sentences, type ApiSection } from '@/lib/notes'
import { shelves } from '@/lib/notes/shelves'
import type { Api } from '@/lib/registry'
import { text, type Lang } from '@/lib/text'
import { Checked } from './Checked'

/** An API's page: the note's sections, each followed by what the spec says. Without a note, the spec alone. */
export async function ApiPage({ api, lang }: { api: Api; lang: Lang }) {
  const { site, frame, categories, kinds, note: t } = text[lang]
  const { name, path: slug, spec } = api
  const isAttribute = spec.kind === 'function' && spec.attribute
  const note = await loadApiNote(api, lang)
  const front = frontOf(api, lang)
  const { parameters, errors } = sentences(api, lang)
  const groups = shelves(lang)
  const items = groups.flatMap((group) => group.items)
  const see = (front?.see ?? []).map((one) => one.replaceAll('.', '/'))

  const after: Partial<Record<ApiSection, ReactNode>> = {
    what: (
      <>
        <Calculator name={name} lang={lang} sentences={errors} />
        <Signature spec={spec} label={t.signature} />
        <OtherNames spec={spec} label={t.alsoWritten} />
      </>
    ),
    shape: <ShapeRule shapes={spec.shapes} steps={exampleSteps(spec)} t={t} />,
    parameters: <ParameterTable spec={spec} sentences={parameters} t={t} />,
    pitfalls: <ErrorList errors={spec.errors} sentences={errors} t={t} />,
    related: <SeeAlso items={items.filter((item) => see.includes(item.slug))} />,
  }
  const says: Readonly<Record<ApiSection, boolean>> = {
    what: true,
    shape: spec.shapes.length > 0,
    parameters: callables(spec).some((one) => Object.keys(one.arguments).length > 0),
    example: false,
    pitfalls: Object.keys(spec.errors).length > 0,
    related: see.length > 0,
  }
  const bare = apiSections.filter((section) => says[section])
  // without a note nothing but the calculator stands in the first section
  const bareTitle = (id: ApiSection) => (id === 'what' ? t.calculate : t[id])
  const headings = note?.headings ?? bare.map((id) => ({ id, text: bareTitle(id), depth: 2 }))
  const outline = says.pitfalls ? withErrors(headings, t.errors) : headings
  return (
    <article className="page">
      <header className="page-header">
        <Breadcrumbs
          label={frame.breadcrumbs}
          crumbs={[
            { label: site.name, href: `/${lang}/` },
            { label: categories[api.category], href: `/${lang}/#${api.category}` },
            { label: name },
          ]}
        />
        <ApiName name={name} />
        {front && <p className="api-title">{front.title}</p>}
        <p className="lead">{front?.summary}</p>
        <Checked lang={lang} kind={kinds[isAttribute ? 'attribute' : api.kind]} on={front?.checked} name={name} />
      </header>
      <Outline items={outline.filter(({ depth }) => depth <= 3)} label={frame.onThisPage} />
      <div className="page-body prose">
        {note ? (
          <Content note={note} slug={slug} lang={lang} after={after} />
        ) : (
          bare.map((id) => (
            <section key={id} aria-labelledby={id}>
              <Heading as="h2" id={id} label={t.anchor}>
                {bareTitle(id)}
              </Heading>
              {after[id]}
            </section>
          ))
        )}
      </div>
      <Neighbours shelves={groups} slug={slug} lang={lang} />
    </article>
  )
}

/** The list of errors is the last part of `pitfalls`. */
function withErrors(headings: readonly OutlineItem[], text: string): readonly OutlineItem[] {
  const at = headings.findIndex(({ id }) => id === 'related')
  return headings.toSpliced(at < 0 ? headings.length : at, 0, { id: errorsAnchor, text, depth: 3 })
}
