import { Playground } from '@/components/widgets/playground/Playground'
import type { Lang } from '@/lib/text'

export default async function Page({ params }: PageProps<'/[lang]/playground'>) {
  const lang = (await params).lang as Lang
  return <Playground lang={lang} />
}
