import { useState } from 'react'
import { readShape } from '@/lib/playground/shape'
import type { Input } from '@/lib/python/machine/step'
import { shortName } from '@/lib/shape/name'
import type { Play } from './usePlayground'
import type { Words } from './words'

/** The sizes of what the models are called with, to be changed without touching the program; and the letter for the batch. */
export function Inputs({ play: { shown, sizes, give }, t }: { play: Play; t: Words }) {
  const { inputs } = shown.trace
  if (inputs.length === 0) return null
  const change = (key: string, shape: readonly number[]) => give(new Map([...sizes, [key, shape]]))
  return (
    <div className="play-inputs">
      <span className="play-label">{t.inputs}</span>
      {inputs.map((input) => (
        <InputSize key={input.key} input={input} isChanged={sizes.has(input.key)} change={change} t={t} />
      ))}
      {sizes.size > 0 && (
        <button type="button" className="play-plain" title={t.resetAll} onClick={() => give(new Map())}>
          {t.reset}
        </button>
      )}
      <label className="play-batch" title={t.batchNote}>
        <input
          type="checkbox"
          checked={shown.wantsLetters}
          disabled={!shown.hasLetters && !shown.wantsLetters}
          onChange={(event) => shown.setLetters(event.currentTarget.checked)}
        />
        {t.batch}
      </label>
    </div>
  )
}

function InputSize({
  input: { key, line, name, shape, dtype },
  isChanged,
  change,
  t,
}: {
  input: Input
  isChanged: boolean
  change(key: string, shape: readonly number[]): void
  t: Words
}) {
  const written = shape.join(', ')
  const [text, setText] = useState(written)
  const [before, setBefore] = useState(written)
  if (before !== written) {
    setBefore(written)
    setText(written)
  }
  const read = readShape(text)
  const commit = () => {
    if (read && read.join() !== shape.join()) change(key, read)
    else setText(written)
  }
  return (
    <span className="play-input" data-changed={isChanged || undefined} data-wrong={read ? undefined : ''}>
      <small>
        {shortName(name)} <span>· {t.line(line)}</span>
      </small>
      <input
        aria-label={`${t.inputOf(shortName(name), line)}, ${dtype}`}
        aria-invalid={read === null}
        size={Math.max(4, text.length)}
        value={text}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit()
          if (event.key === 'Escape') setText(written)
        }}
      />
    </span>
  )
}
