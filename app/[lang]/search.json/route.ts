import { buildIndex } from '@/lib/search/engine'
import { entries } from '@/lib/search/entries'
import { isLang, langs } from '@/lib/text'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => langs.map((lang) => ({ lang }))

/** The search index of one language, fetched when the dialog is first opened. */
export async function GET(_: Request, { params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params
  if (!isLang(lang)) return new Response(null, { status: 404 })
  return Response.json(buildIndex(entries(lang)).toJSON())
}
