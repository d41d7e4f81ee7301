import { useEffect, useState } from 'react'
import { Sentence } from '@/components/notes/Sentence'
import { explain } from '@/lib/playground/explanations'
import type { Link } from '@/lib/practice/question'
import type { Lang } from '@/lib/text'
import { fetchExplanations } from '../playground/pages'

/** What our note says of an error, below PyTorch's own words. */
export function OurWords({ of: { api, anchor }, lang }: { of: Link; lang: Lang }) {
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(() => {
    let isLate = false
    void fetchExplanations(lang).then((all) => {
      if (!isLate && all) setSentence(explain(all, api, anchor.replace('error-', '')))
    })
    return () => {
      isLate = true
    }
  }, [api, anchor, lang])
  return (
    sentence && (
      <p className="practice-said">
        <Sentence text={sentence} />
      </p>
    )
  )
}
