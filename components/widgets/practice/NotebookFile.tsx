import { useId, useRef, useState } from 'react'
import { emptyNotebook, merge, readNotebook, writeNotebook } from '@/lib/practice/notebook'
import { save } from '../playground/save'
import { forgetBroken, kept, update, type Kept } from './storage'
import type { Words } from './words'

/** Bytes; no notebook is larger, and what is would stop the page while it is read. */
const largest = 32 * 1024 * 1024

/** Export, import, clear; and what lay here but could not be read. */
export function NotebookFile({ memory, t }: { memory: Kept; t: Words }) {
  const id = useId()
  const [said, setSaid] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const { book, broken, isKept } = memory
  const place = useRef<HTMLDivElement>(null)
  // the button that was pressed goes away; focus must not go with it
  const decide = () => {
    setIsAsking(false)
    place.current?.focus()
  }

  const importFile = async (file: File | undefined) => {
    if (file && file.size > largest) return setSaid(t.notNotebook)
    const text = await file?.text().catch(() => '')
    if (text === undefined) return
    const other = readNotebook(text)
    if (!other) return setSaid(t.notNotebook)
    update((mine) => merge(mine, other))
    setSaid(t.imported(kept().book.entries.length))
  }
  return (
    <div className="practice-file" ref={place} tabIndex={-1}>
      {!isKept && <p className="practice-notice">{t.unkept}</p>}
      {broken !== null && (
        <div className="practice-notice" role="note">
          <p>{t.broken}</p>
          <p className="practice-help">
            <button type="button" onClick={() => save('shapebook-practice-unreadable.txt', 'text/plain', broken)}>
              {t.saveBroken}
            </button>
            <button type="button" onClick={forgetBroken}>
              {t.discard}
            </button>
          </p>
        </div>
      )}
      {isAsking ? (
        <p className="practice-help" role="alertdialog" aria-label={t.clear}>
          <span>{t.sure}</span>
          <button
            type="button"
            className="practice-danger"
            onClick={() => {
              update(() => emptyNotebook)
              decide()
            }}
          >
            {t.yes}
          </button>
          {/* the safe answer is at hand */}
          <button type="button" autoFocus onClick={decide}>
            {t.no}
          </button>
        </p>
      ) : (
        <p className="practice-help">
          <button
            type="button"
            onClick={() => save('shapebook-practice.json', 'application/json', writeNotebook(book))}
          >
            {t.exportFile}
          </button>
          <label htmlFor={id}>
            {t.importFile}
            <input
              id={id}
              type="file"
              accept="application/json,.json"
              onChange={({ target }) => {
                void importFile(target.files?.[0])
                // the same file may be chosen again
                target.value = ''
              }}
            />
          </label>
          <button type="button" onClick={() => setIsAsking(true)}>
            {t.clear}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </div>
  )
}
