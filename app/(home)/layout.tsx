import '../globals.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { themeScript } from '@/components/frame/scripts'
import { text } from '@/lib/text'

export const metadata: Metadata = { title: text.en.site.name, description: text.en.site.description }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  )
}
