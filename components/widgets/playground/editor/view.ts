import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands'
import { python } from '@codemirror/lang-python'
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { Edit } from '@/lib/playground/fix'
import type { Mark } from '@/lib/playground/marks'
import { marks as besideLines, setFailed, setMarks, type Failed } from './marks'
import { theme } from './theme'

export interface Editor {
  readonly text: string
  /** Another program; the former is one undo away. */
  replace(text: string): void
  change(edits: readonly Edit[]): void
  goTo(line: number, options?: { readonly focus: boolean }): void
  /**
   * What a run of a program told; of one that is no longer what is written, nothing is shown.
   *
   * @param marks null: those of the former run stay
   */
  show(source: string, marks: readonly Mark[] | null, failed: Failed | null): void
  focus(): void
  close(): void
}

export interface Listener {
  changed(text: string): void
  /** The cursor is on another line. */
  moved(line: number): void
  run(): void
}

/**
 * CodeMirror in `host`. It lives in a shadow root: only there does it give its styles to the browser as an object, and not
 * as a `<style>`, which the page's content security policy forbids.
 */
export function openEditor(
  host: HTMLElement,
  text: string,
  { label, description }: { readonly label: string; readonly description: string },
  listener: Listener,
): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  let line = 1
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('    '),
        bracketMatching(),
        python(),
        besideLines,
        theme,
        keymap.of([
          { key: 'Mod-Enter', run: () => (listener.run(), true) },
          ...defaultKeymap,
          ...historyKeymap,
          indentWithTab,
        ]),
        EditorView.contentAttributes.of({
          'aria-label': label,
          'aria-description': description,
          tabindex: '0',
          autocapitalize: 'off',
          spellcheck: 'false',
        }),
        EditorView.updateListener.of(({ state, docChanged }) => {
          if (docChanged) listener.changed(state.doc.toString())
          const now = state.doc.lineAt(state.selection.main.head).number
          if (now !== line) listener.moved((line = now))
        }),
      ],
    }),
  })

  return {
    get text() {
      return view.state.doc.toString()
    },
    replace(insert) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert },
        selection: { anchor: 0 },
        annotations: isolateHistory.of('full'),
        scrollIntoView: true,
      })
    },
    change(edits) {
      view.dispatch({ changes: [...edits], annotations: isolateHistory.of('full') })
    },
    goTo(number, { focus } = { focus: false }) {
      const { from } = view.state.doc.line(Math.min(Math.max(1, number), view.state.doc.lines))
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'nearest', yMargin: 60 }),
      })
      if (focus) view.focus()
    },
    show(source, marks, failed) {
      if (source !== view.state.doc.toString()) return
      view.dispatch({ effects: [...(marks ? [setMarks.of(marks)] : []), setFailed.of(failed)] })
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  }
}
