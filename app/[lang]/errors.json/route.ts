import { sentences } from '@/lib/notes'
import { pack } from '@/lib/playground/explanations'
import { apis } from '@/lib/registry'
import { isLang, langs } from '@/lib/text'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => langs.map((lang) => ({ lang }))

/** What the notes say of every error, for a page that meets an error of any API. */
export async function GET(_: Request, { params }: { params: Promise<{ lang: string }> }) {
  const { lang } = await params
  if (!isLang(lang)) return new Response(null, { status: 404 })
  return Response.json(pack(Object.fromEntries(apis().map((one) => [one.name, sentences(one, lang).errors]))))
}
