'use client'

import { useId, useRef, type ClipboardEvent } from 'react'
import { toQuery } from '@/lib/calculator/address'
import type { Fields, Form } from '@/lib/calculator/field'
import type { Answer } from '@/lib/calculator'
import { shortName } from '@/lib/shape/name'
import type { Lang } from '@/lib/text'
import { CopyButton } from '@/components/notes/CopyButton'
import { Arguments } from './Arguments'
import { Details } from './Details'
import { Inverse } from './Inverse'
import { Paste } from './Paste'
import { Result } from './Result'
import { useCalculator } from './useCalculator'
import { words } from './words'

/** What the server worked out of a spec for the first look; plain data. */
export interface First {
  readonly name: string
  /** Where its spec is. */
  readonly file: string
  readonly lang: Lang
  readonly form: Form
  /** How each signature is written. */
  readonly signatures: readonly string[]
  readonly hasModes: boolean
  /** The spec says what may be tried to reach a wanted output. */
  readonly hasCandidates: boolean
  /** A call to paste, as an example. */
  readonly example: string
  readonly answer: Answer
  /** HTML of the first answer's formulas, by their LaTeX. */
  readonly formulas: Readonly<Record<string, string>>
  /** Our sentence for each of PyTorch's errors. */
  readonly sentences: Readonly<Record<string, string>>
}

/** What is more than the text of one field. */
const isCall = /^\s*(>>> )?([\w., ()]+=\s*)?(nn|F|ops|torch|torchvision)\.[\w.]+\(/

/** A shape calculator: a form for the call, and what PyTorch makes of it. */
export default function Live({ name, file, lang, form, answer, formulas, sentences, ...first }: First) {
  const t = words[lang]
  const id = useId()
  const { element, fields, engine, good, problems, type, fill, wake } = useCalculator(name, file, form, answer)
  const answerBox = useRef<HTMLDivElement>(null)
  const isStale = Object.keys(problems).length > 0
  const blamed = good.kind === 'error' ? good.repairs.flatMap(({ names }) => names) : []

  // the button that mends a call goes away with the error; focus must not go with it
  const mend = (mended: Fields) => {
    fill(mended)
    answerBox.current?.focus()
  }

  const pasteCall = async (event: ClipboardEvent<HTMLFormElement>) => {
    const text = event.clipboardData.getData('text')
    const input = event.target
    if (!(input instanceof HTMLInputElement) || !isCall.test(text)) return
    event.preventDefault()
    const pasted = await (await wake())?.paste(fields, text)
    if (pasted?.kind === 'fields') return fill(pasted.fields)
    input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end')
    type()
  }

  return (
    <section className="calc" aria-label={t.title} onFocus={() => void wake()}>
      <header>
        <p>{t.title}</p>
        <button
          type="button"
          className="needs-script"
          disabled={toQuery(form, fields) === ''}
          onClick={() => fill(form.initial)}
        >
          {t.reset}
        </button>
      </header>
      {first.example !== '' && (
        <Paste example={first.example} fields={fields} lang={lang} wake={wake} fill={fill} t={t} />
      )}
      <form
        ref={element}
        autoComplete="off"
        onInput={type}
        onPaste={(event) => void pasteCall(event)}
        onSubmit={(event) => event.preventDefault()}
      >
        <Arguments
          form={form}
          fields={fields}
          problems={problems}
          blamed={blamed}
          errorId={`${id}-error`}
          id={id}
          name={shortName(name)}
          signatures={first.signatures}
          hasModes={first.hasModes}
          t={t}
          fill={fill}
        />
      </form>
      <div className="calc-answer" data-stale={isStale ? '' : undefined} ref={answerBox} tabIndex={-1}>
        {isStale && <p className="calc-hint">{t.stale}</p>}
        <Result answer={good} sentences={sentences} errorId={`${id}-error`} lang={lang} fill={mend} t={t} />
        {good.kind === 'value' && (
          <Details answer={good} formula={(latex) => formulas[latex] ?? engine?.render(latex) ?? ''} t={t} />
        )}
      </div>
      {(first.hasCandidates || (good.kind === 'value' && good.repairs.length > 0)) && (
        <Inverse
          good={good}
          fields={fields}
          engine={engine}
          wake={wake}
          fill={fill}
          hasCandidates={first.hasCandidates}
          t={t}
        />
      )}
      <details className="calc-program">
        <summary>{t.program}</summary>
        <div className="listing">
          <div className="listing-code">
            <pre tabIndex={0}>
              <code>{good.snippet}</code>
            </pre>
            <CopyButton what="code" label={t.copy} />
          </div>
        </div>
      </details>
    </section>
  )
}
