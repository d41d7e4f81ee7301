import './globals.css'
import type { Metadata } from 'next'
import { Logo } from '@/components/frame/Logo'
import { themeScript } from '@/components/frame/scripts'
import { langs, locale, text } from '@/lib/text'

export const metadata: Metadata = { title: '404', robots: { index: false } }

/** The page that is not there, in both languages: an export has one for all addresses. */
export default function NotFound() {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <main className="choice">
          <Logo />
          <h1>404</h1>
          <ul className="languages">
            {langs.map((lang) => (
              <li key={lang} lang={locale[lang]}>
                <a href={`${process.env.BASE_PATH ?? ''}/${lang}/`} hrefLang={locale[lang]}>
                  <b>{text[lang].missing.title}</b>
                  <span>{text[lang].missing.lead}</span>
                  <em>{text[lang].missing.home}</em>
                </a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}
