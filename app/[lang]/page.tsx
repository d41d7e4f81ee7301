import Link from 'next/link'
import { SeeAlso } from '@/components/reference/SeeAlso'
import { Calculator } from '@/components/widgets/Calculator'
import { pageUrl, sentences } from '@/lib/notes'
import { shelves } from '@/lib/notes/shelves'
import { api } from '@/lib/registry'
import { text, type Lang } from '@/lib/text'
import { alternates } from '../site'

/** The calculator to begin with. */
const tried = api('torch.nn.Conv2d')!

/** The home page of a language: what the site is for, and every page there is. */
export default async function Home({ params }: PageProps<'/[lang]'>) {
  const lang = (await params).lang as Lang
  const { home, playground } = text[lang]
  const all = shelves(lang)
  return (
    <div className="home">
      {alternates('').map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      <header className="hero">
        <h1>{home.title}</h1>
        <p className="lead">{home.lead}</p>
      </header>
      <section className="try" aria-label={home.try}>
        <p>
          {home.try}{' '}
          <Link href={pageUrl(lang, { slug: tried.path })} prefetch={false}>
            <code>{tried.name}</code>
          </Link>
          <Link className="try-more" href={`/${lang}/playground/`} prefetch={false}>
            {playground.invite} →
          </Link>
        </p>
        <Calculator name={tried.name} lang={lang} sentences={sentences(tried, lang).errors} />
      </section>
      <section className="rooms">
        <SeeAlso
          items={(['playground', 'explore', 'practice'] as const).map((room) => ({
            slug: room,
            href: `/${lang}/${room}/`,
            label: text[lang][room].title,
            summary: text[lang][room].lead,
            code: false,
          }))}
        />
      </section>
      <nav className="jump" aria-label={home.jump}>
        <ul>
          {all.map(({ id, title, items }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {title} <small>{items.length}</small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {all.map(({ id, title, items }) => (
        <section key={id} className="shelf" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <ul>
            {items.map(({ href, label, title, summary, code }) => (
              <li key={href}>
                <Link href={href} prefetch={false}>
                  <b>{code ? <code>{label}</code> : label}</b>
                  {title && <span>{title}</span>}
                  {!code && <small>{summary}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ul className="facts">
        {home.facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  )
}
