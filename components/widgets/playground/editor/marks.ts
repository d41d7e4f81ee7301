import { StateEffect, StateField, type EditorState, type StateEffectType } from '@codemirror/state'
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view'
import type { Mark } from '@/lib/playground/marks'

/** The line that ended the program, and what was said. */
export interface Failed {
  readonly line: number
  readonly text: string
}

export const setMarks = StateEffect.define<readonly Mark[]>()
export const setFailed = StateEffect.define<Failed | null>()

class ShapeWidget extends WidgetType {
  constructor(readonly mark: Mark) {
    super()
  }

  override eq({ mark }: ShapeWidget) {
    return mark.times === this.mark.times && mark.shapes.join() === this.mark.shapes.join()
  }

  toDOM() {
    const [last, ...before] = this.mark.shapes
    const box = part('span', last!)
    box.className = 'cm-shape'
    if (this.mark.times > 1) box.append(part('b', ` ×${this.mark.times}`))
    if (before.length > 0) box.append(part('i', before.map((shape) => ` ← ${shape}`).join('')))
    // a screen reader finds the same in the table of calls, and hears the code as it is written
    box.ariaHidden = 'true'
    return box
  }
}

class SaidWidget extends WidgetType {
  constructor(readonly text: string) {
    super()
  }

  override eq({ text }: SaidWidget) {
    return text === this.text
  }

  toDOM() {
    const box = part('div', this.text)
    box.className = 'cm-said'
    box.lang = 'en'
    return box
  }
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement(name)
  element.textContent = text
  return element
}

const failedLine = Decoration.line({ class: 'cm-failed' })

const besideLines = ({ doc }: EditorState, marks: readonly Mark[]): DecorationSet =>
  Decoration.set(
    marks
      .filter(({ line }) => line <= doc.lines)
      .map((mark) => Decoration.widget({ widget: new ShapeWidget(mark), side: 1 }).range(doc.line(mark.line).to)),
  )

function underLine({ doc }: EditorState, failed: Failed | null): DecorationSet {
  if (!failed || failed.line > doc.lines) return Decoration.none
  const { from, to } = doc.line(failed.line)
  const said = Decoration.widget({ widget: new SaidWidget(failed.text), side: 2, block: true })
  return Decoration.set([failedLine.range(from), said.range(to)])
}

/** What a run has told stays at its lines while the text changes, until the next run tells more. */
const kept = <T>(effect: StateEffectType<T>, draw: (state: EditorState, value: T) => DecorationSet) =>
  StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update: (shown, { state, changes, effects }) =>
      effects.reduce((last, one) => (one.is(effect) ? draw(state, one.value) : last), shown.map(changes)),
    provide: (field) => EditorView.decorations.from(field),
  })

export const marks = [kept(setMarks, besideLines), kept(setFailed, underLine)]
