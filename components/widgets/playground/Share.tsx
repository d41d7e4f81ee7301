import { lazy, Suspense, useState } from 'react'
import type { Lang } from '@/lib/text'
import { words } from './share-words'
import type { Play } from './usePlayground'

const ShareDialog = lazy(() => import('./ShareDialog'))

/** Everything by which a program leaves this page: a link, files, a frame for another page. */
export function Share({ play, lang }: { play: Play; lang: Lang }) {
  const [asked, setAsked] = useState(0)
  return (
    <>
      <button type="button" className="play-share" aria-haspopup="dialog" onClick={() => setAsked(asked + 1)}>
        {words[lang].share}
      </button>
      {asked > 0 && (
        <Suspense>
          <ShareDialog play={play} lang={lang} asked={asked} />
        </Suspense>
      )}
    </>
  )
}
