import { useEffect, useRef, useState } from 'react'
import type { Editor, Listener } from './editor/view'
import type { Words } from './words'

/**
 * The program. A plain text field stands here until the editor has been loaded, and where there is no script; what was
 * typed into it is kept.
 */
export function CodeEditor({
  first,
  restore,
  listener,
  onReady,
  t,
}: {
  /** The text that the page was sent with. */
  first: string
  /** What to begin with instead, if the field was not touched. */
  restore(): Promise<string | null>
  listener: Listener
  onReady(editor: Editor): void
  t: Words
}) {
  const field = useRef<HTMLTextAreaElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const [isReady, setReady] = useState(false)
  const given = useRef({ restore, listener, onReady })
  useEffect(() => {
    given.current = { restore, listener, onReady }
  })

  useEffect(() => {
    let editor: Editor | null = null
    let isGone = false
    void Promise.all([import('./editor/view'), given.current.restore()]).then(([{ openEditor }, restored]) => {
      if (isGone || !host.current) return
      const typed = field.current?.value ?? first
      const text = typed === first ? (restored ?? first) : typed
      const hadFocus = document.activeElement === field.current
      const words = { label: t.editor, description: t.editorKeys }
      editor = openEditor(host.current, text, words, {
        changed: (now) => given.current.listener.changed(now),
        moved: (line) => given.current.listener.moved(line),
        run: () => given.current.listener.run(),
      })
      setReady(true)
      if (hadFocus) editor.focus()
      given.current.onReady(editor)
    })
    return () => {
      isGone = true
      editor?.close()
    }
  }, [first, t])

  return (
    <div className="play-editor" data-ready={isReady ? '' : undefined}>
      <div className="play-host" ref={host} />
      {!isReady && (
        <textarea
          ref={field}
          defaultValue={first}
          aria-label={t.editor}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          wrap="off"
        />
      )}
    </div>
  )
}
