import '../globals.css'
import 'katex/dist/katex.min.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/components/frame/Footer'
import { Header } from '@/components/frame/Header'
import { Offline } from '@/components/frame/Offline'
import { Sidebar } from '@/components/frame/Sidebar'
import { ThemeSwitch } from '@/components/frame/ThemeSwitch'
import { themeScript } from '@/components/frame/scripts'
import { Copy } from '@/components/notes/Copy'
import { preloadFormulaFonts } from '@/components/notes/fonts'
import { Zoom } from '@/components/notes/Zoom'
import { langs, locale, text, type Lang } from '@/lib/text'

export const dynamicParams = false
export const generateStaticParams = () => langs.map((lang) => ({ lang }))

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1518' },
  ],
}

interface Slots {
  readonly children: ReactNode
  /** The list in the sidebar. */
  readonly shelves: ReactNode
}

export async function generateMetadata({ params }: LayoutProps<'/[lang]'>): Promise<Metadata> {
  const { site } = text[(await params).lang as Lang]
  return {
    title: { default: `${site.name} · ${site.tagline}`, template: `%s · ${site.name}` },
    description: site.description,
  }
}

export default async function Layout({ children, shelves, params }: LayoutProps<'/[lang]'> & Slots) {
  const lang = (await params).lang as Lang
  const { frame, note } = text[lang]
  preloadFormulaFonts()
  return (
    <html lang={locale[lang]} data-scroll-behavior="smooth" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <a className="skip" href="#content">
          {frame.skip}
        </a>
        <Header lang={lang} />
        <div className="frame">
          <Sidebar
            label={frame.menu}
            close={frame.close}
            top={<ThemeSwitch legend={frame.theme} labels={frame.themes} />}
          >
            {shelves}
          </Sidebar>
          <div className="middle">
            <main id="content" tabIndex={-1}>
              {children}
            </main>
            <Footer lang={lang} />
          </div>
        </div>
        <Copy copied={note.copied} />
        <Zoom close={frame.close} />
        <Offline />
      </body>
    </html>
  )
}
