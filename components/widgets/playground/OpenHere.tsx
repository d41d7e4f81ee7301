import { useEffect, useState } from 'react'
import { codeInAddress } from '@/lib/playground/share'
import type { Lang } from '@/lib/text'
import { words } from './share-words'
import type { Play } from './usePlayground'

/** From a frame on another page to the program on ours. */
export function OpenHere({ play, lang }: { play: Play; lang: Lang }) {
  const [code, setCode] = useState('')
  const source = play.state.run?.source
  useEffect(() => {
    let isLate = false
    const made = source === undefined ? Promise.resolve(location.hash) : codeInAddress(source)
    void made.then((next) => !isLate && setCode(next))
    return () => {
      isLate = true
    }
  }, [source])
  return (
    <a
      className="play-share"
      href={`${process.env.BASE_PATH ?? ''}/${lang}/playground/${code}`}
      target="_blank"
      rel="noopener"
    >
      {words[lang].openHere}
    </a>
  )
}
