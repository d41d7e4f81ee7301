import '../../../globals.css'
import type { ReactNode } from 'react'
import { Offline } from '@/components/frame/Offline'
import { embedThemeScript } from '@/components/frame/scripts'
import { langs, locale, type Lang } from '@/lib/text'

export const dynamicParams = false
export const generateStaticParams = () => langs.map((lang) => ({ lang }))

/** A page for a frame on somebody else's page: nothing of ours around it. */
export default async function Layout({ children, params }: LayoutProps<'/[lang]/embed'>) {
  const lang = (await params).lang as Lang
  return (
    <html lang={locale[lang]} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: embedThemeScript }} />
      </head>
      <body>
        {children as ReactNode}
        <Offline />
      </body>
    </html>
  )
}
