import { Logo } from '@/components/frame/Logo'
import { languageScript } from '@/components/frame/scripts'
import { langs, locale, text } from '@/lib/text'
import { alternates } from '../site'

/** The bare address: a script goes on to the reader's language; without script, two links. */
export default function Choice() {
  return (
    <main className="choice">
      <script dangerouslySetInnerHTML={{ __html: languageScript }} />
      {alternates('').map((link) => (
        <link key={link.hrefLang} rel="alternate" {...link} />
      ))}
      <Logo />
      <h1>{text.en.site.name}</h1>
      <ul className="languages">
        {langs.map((lang) => (
          <li key={lang} lang={locale[lang]}>
            <a href={`${process.env.BASE_PATH ?? ''}/${lang}/`} hrefLang={locale[lang]}>
              <b>{text[lang].site.language}</b>
              <span>{text[lang].site.tagline}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  )
}
