import { ShelfList } from '@/components/frame/ShelfList'
import type { Lang } from '@/lib/text'

/** The sidebar of a page. */
export default async function Shelves({ params }: PageProps<'/[lang]/[...path]'>) {
  const { lang, path } = await params
  return <ShelfList lang={lang as Lang} slug={path.join('/')} />
}
