import { writeTuple } from '@/lib/shape/tuple'
import type { Movement } from '@/lib/explore/movement'
import {
  aboutInput,
  aboutOutput,
  lostAfter,
  markOf,
  toneOf,
  type Pointed,
  type Pointing,
  type shownOf,
} from '@/lib/explore/movement/pointing'
import type { Lang } from '@/lib/text'
import { Cells, type Mark } from '../parts/Cells'
import { Player } from '../parts/Player'
import { Index } from './IndexField'
import { words } from './words'

/** The tensors before and after, and in words which cell is which. */
export function Picture({
  movement,
  shown,
  pointing,
  onPoint,
  step,
  onStep,
  onIndex,
  lang,
}: {
  movement: Movement
  shown: ReturnType<typeof shownOf>
  pointing: Pointing | null
  onPoint(one: Pointed | null): void
  step: number
  onStep(step: number): void
  onIndex(index: string): void
  lang: Lang
}) {
  const t = words[lang]
  const { inputs, outputs, index, writes, formula } = movement
  const caption = (name: string, shape: readonly number[]) => (
    <code>
      {name} {writeTuple(shape)}
    </code>
  )
  const point = (side: Pointed['side'], tensor: number) => (at: number | null) =>
    onPoint(at === null ? null : { side, tensor, at })
  const lost = lostAfter(movement, step)
  const marks = (tensor: number) => {
    const plain = markOf(pointing, 'input', tensor)
    return (at: number): Mark | undefined => plain(at) ?? (tensor === 1 && lost.has(at) ? 'off' : undefined)
  }
  return (
    <>
      <div className="ex-movement">
        <div role="group" aria-label={t.input}>
          {inputs.map(({ name, shape, values }, tensor) => (
            <Cells
              key={name}
              {...{ name, shape, values }}
              caption={caption(name, shape)}
              tone={(at) => toneOf(movement, { tensor, at })}
              mark={marks(tensor)}
              about={(at) => aboutInput(movement, { tensor, at })}
              onPoint={point('input', tensor)}
            />
          ))}
          {index && (
            <Index
              index={index}
              caption={caption('index', index.shape)}
              chosen={pointing?.index ?? null}
              onChange={onIndex}
            />
          )}
        </div>
        {outputs.length > 0 && (
          <div className="ex-arrow" aria-hidden="true">
            →
          </div>
        )}
        <div role="group" aria-label={t.output}>
          {outputs.map(({ name, shape }, tensor) => (
            <Cells
              key={name}
              {...{ name, shape }}
              values={shown.values[tensor]!}
              caption={caption(name, shape)}
              tone={(at) => {
                const from = shown.sources[tensor]![at]
                return from ? toneOf(movement, from) : undefined
              }}
              mark={markOf(pointing, 'output', tensor)}
              about={(at) => aboutOutput(movement, shown.sources[tensor]![at])}
              onPoint={point('output', tensor)}
            />
          ))}
        </div>
      </div>
      {writes.length > 0 && (
        <>
          <Player step={step} count={writes.length + 1} onStep={onStep} lang={lang} />
          <p className="ex-short-note">
            {t.written(step, writes.length)}
            {lost.size > 0 && t.lost}
          </p>
        </>
      )}
      <div className="ex-equations">
        {formula.map((line) => (
          <code key={line}>{line}</code>
        ))}
        {pointing && (
          <p aria-live="off">
            <strong>{pointing.equation}</strong>
            <span>{t.place(pointing.place.sum, pointing.place.at)}</span>
          </p>
        )}
      </div>
    </>
  )
}
