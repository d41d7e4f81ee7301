'use client'

import { useState, type ReactNode } from 'react'
import type { Example } from '@/lib/playground/examples'
import type { Lang } from '@/lib/text'
import { CodeEditor } from './CodeEditor'
import { OpenHere } from './OpenHere'
import { Results } from './Results'
import { Share } from './Share'
import { linkedProgram, programToOpen } from './storage'
import { Toolbar } from './Toolbar'
import { useLinks } from './useLinks'
import { usePlayground } from './usePlayground'
import { words } from './words'
import './playground.css'
import './editor.css'
import './results.css'
import './calls.css'
import './embed.css'

/** A program and, beside it, every shape it makes: CPython runs in a worker, on the engine of the calculators. */
export function Playground({
  lang,
  examples,
  isEmbedded = false,
}: {
  lang: Lang
  examples: readonly Example[]
  /** In a frame on another page, where nothing is remembered. */
  isEmbedded?: boolean
}) {
  const t = words[lang]
  const first = examples[0]!
  const play = usePlayground(first.source, !isEmbedded)
  useLinks(play.open)
  const [said, say] = useState<ReactNode>(null)
  return (
    <section className="play" aria-label={t.title}>
      <Toolbar play={play} examples={examples} said={said} t={t}>
        {isEmbedded ? <OpenHere play={play} lang={lang} /> : <Share play={play} lang={lang} />}
      </Toolbar>
      <div className="play-panes">
        <div className="play-code">
          <CodeEditor
            first={first.source}
            restore={isEmbedded ? linkedProgram : programToOpen}
            listener={play.listener}
            onReady={play.ready}
            t={t}
          />
          <noscript>
            <p className="play-hint">{t.needsScript}</p>
          </noscript>
        </div>
        <Results play={play} lang={lang} say={say} t={t} />
      </div>
    </section>
  )
}
