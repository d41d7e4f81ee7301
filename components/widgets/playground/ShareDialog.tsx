import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { codeInAddress, embedding, longestCode } from '@/lib/playground/share'
import type { Lang } from '@/lib/text'
import { CopyText } from './CopyText'
import { Exports } from './Exports'
import { words } from './share-words'
import type { Play } from './usePlayground'
import './share.css'

const site = () => `${location.origin}${process.env.BASE_PATH ?? ''}`

/** @param asked counts the openings: each further one shows the dialog again. */
export default function ShareDialog({ play, lang, asked }: { play: Play; lang: Lang; asked: number }) {
  const t = words[lang]
  const dialog = useRef<HTMLDialogElement>(null)
  const [code, setCode] = useState<string | null>(null)
  const [said, say] = useState('')
  const source = play.source()

  useEffect(() => {
    dialog.current?.showModal()
  }, [asked])
  useEffect(() => {
    let isLate = false
    void codeInAddress(source).then((made) => !isLate && setCode(made))
    return () => {
      isLate = true
    }
  }, [source])

  const link = code === null ? '' : `${site()}/${lang}/playground/${code}`
  const frame = code === null ? '' : embedding(`${site()}/${lang}/embed/${code}`, 'Shapebook')
  const isLong = link.length > longestCode
  // not below the toolbar, whose buttons look otherwise
  return createPortal(
    <dialog
      ref={dialog}
      className="share-dialog"
      aria-label={t.title}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="share-panel">
        <header>
          <h2>{t.title}</h2>
          <button type="button" className="share-close" aria-label={t.close} onClick={() => dialog.current?.close()}>
            Esc
          </button>
        </header>
        <section>
          <h3>{t.link}</h3>
          <p>{isLong ? t.tooLong(link.length.toLocaleString('en')) : t.linkNote}</p>
          {!isLong && (
            <div className="share-row">
              <input readOnly value={link} aria-label={t.link} onFocus={(event) => event.target.select()} />
              <CopyText text={() => link} label={t.copyLink} shown={t.copyLink} say={say} t={t} isMain />
            </div>
          )}
        </section>
        <section>
          <h3>{t.export}</h3>
          <Exports play={play} say={say} t={t} />
        </section>
        {!isLong && (
          <section>
            <h3>{t.embed}</h3>
            <p>{t.embedNote}</p>
            <div className="share-row">
              <textarea
                readOnly
                rows={3}
                value={frame}
                aria-label={t.embedCode}
                onFocus={(event) => event.target.select()}
              />
              <CopyText text={() => frame} label={t.copyOf(t.embedCode)} shown={t.copy} say={say} t={t} />
            </div>
          </section>
        )}
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </div>
    </dialog>,
    document.body,
  )
}
