import { ShelfList } from '@/components/frame/ShelfList'
import type { Lang } from '@/lib/text'

/** The sidebar of the home page, where no shelf is open. */
export default async function Shelves({ params }: PageProps<'/[lang]'>) {
  return <ShelfList lang={(await params).lang as Lang} />
}
