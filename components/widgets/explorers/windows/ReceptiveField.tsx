import { useState } from 'react'
import { round } from '@/lib/explore/format'
import { presetOf, presets, receptive, usual } from '@/lib/explore/receptive'
import { ChoiceField, Fields } from '../parts/fields'
import { Frame } from '../parts/Frame'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Chain } from './Chain'
import { Cone, type Spot } from './Cone'
import { words } from './receptive-words'

type Preset = keyof typeof presets

/** How much of the input one cell at the end of a chain of windows can see. */
export default function ReceptiveField(props: ExplorerProps) {
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<Spot | null>(null)
  const t = words[props.lang]
  const turn = (part: Partial<typeof usual>) => {
    setPointed(null)
    change(part)
  }
  const view = receptive(pointed ? { ...state, layer: pointed.row, cell: pointed.cell } : state)
  const { rows, error, at, first, last, inside, code } = view
  const { field } = rows[at.row]!
  const seen = rows[0]!.seen.length
  const sees = t.sees(t.cell(at.row, at.cell), field.size, round(first), round(last))
  const failure = error && `${error.type}: ${error.message}`
  return (
    <Frame name="receptive-field" lang={props.lang} result={failure ?? sees} reset={reset} isChanged={isChanged}>
      <Fields>
        <ChoiceField<Preset>
          label={t.preset}
          value={(presetOf(state) ?? '') as Preset}
          onChange={(to) => turn({ ...presets[to], layer: -1, cell: -1 })}
          options={t.presets}
        />
      </Fields>
      <Chain view={view} change={turn} lang={props.lang} t={t} />
      {failure && (
        <p className="ex-says" data-kind="error">
          <code>{failure}</code>
        </p>
      )}
      <Cone view={view} onPoint={setPointed} onPick={({ row, cell }) => turn({ layer: row, cell })} t={t} />
      <div className="ex-says">
        <p>
          <b>{sees}</b> {inside < field.size && t.inside(inside)} {seen < inside && t.holes(seen)}
        </p>
        <p>{t.jump(field.stride)}</p>
        <p className="ex-note">{t.legend}</p>
      </div>
      <details className="ex-edit">
        <summary>{t.code}</summary>
        <pre>
          <code>{code}</code>
        </pre>
      </details>
    </Frame>
  )
}
