'use client'

import { useMemo, useRef, useState } from 'react'
import { foldable, modelOf, unfoldedAtFirst } from '@/lib/playground/graph'
import { layoutOf } from '@/lib/playground/graph-layout'
import { graphOf } from '@/lib/playground/graph-view'
import type { Lang } from '@/lib/text'
import { words } from './diagram-words'
import { DiagramGraph } from './DiagramGraph'
import { save } from './save'
import { svgFile } from './svg-file'
import type { Play } from './usePlayground'
import './diagram.css'

/** What is drawn around the graph, in its own pixels. */
const margin = 16
const smallest = 0.3
const largest = 2.5

/**
 * The traced model: its modules from top to bottom, with the shapes on the lines between them. A module is unfolded by
 * choosing it. What is unfolded stays so while the program changes.
 */
export default function Diagram({ play, lang }: { play: Play; lang: Lang }) {
  const t = words[lang]
  const stage = useRef<HTMLDivElement>(null)
  const {
    shown: { trace, shapes },
    unfolded: chosen,
    setUnfolded: setChosen,
  } = play
  const model = useMemo(() => modelOf(trace), [trace])
  const [zoom, setZoom] = useState(1)
  const layout = useMemo(
    () => layoutOf(graphOf(model, shapes, chosen ?? new Set(unfoldedAtFirst(model)))),
    [model, shapes, chosen],
  )
  if (model.items.length === 0) return <p className="graph-empty">{t.empty}</p>

  const turn = (key: string) => {
    const next = new Set(chosen ?? unfoldedAtFirst(model))
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const [width, height] = [layout.width + 2 * margin, layout.height + 2 * margin]
  const scale = (to: number) => setZoom(Math.min(largest, Math.max(smallest, to)))
  const fit = () => {
    const { clientWidth, clientHeight } = stage.current!
    scale(Math.min(1, clientWidth / width, clientHeight / height))
  }
  return (
    <figure className="graph-figure" aria-label={t.title}>
      <div className="graph-tools">
        <span className="graph-hint">{t.hint}</span>
        <button type="button" onClick={() => setChosen(new Set(foldable(model)))}>
          {t.unfoldAll}
        </button>
        <button type="button" onClick={() => setChosen(null)}>
          {t.foldAll}
        </button>
        <span className="graph-zoom">
          <button type="button" aria-label={t.smaller} onClick={() => scale(zoom / 1.25)}>
            −
          </button>
          <button type="button" onClick={fit}>
            {t.fit}
          </button>
          <button type="button" aria-label={t.larger} onClick={() => scale(zoom * 1.25)}>
            +
          </button>
        </span>
        <button
          type="button"
          onClick={() => save('model.svg', 'image/svg+xml', svgFile(stage.current!.querySelector('svg')!))}
        >
          {t.save}
        </button>
      </div>
      <div className="graph-stage" ref={stage} tabIndex={0} role="group" aria-label={t.title}>
        <svg
          className="graph"
          width={width * zoom}
          height={height * zoom}
          viewBox={`${-margin} ${-margin} ${width} ${height}`}
        >
          <DiagramGraph layout={layout} words={t} onTurn={turn} />
        </svg>
      </div>
    </figure>
  )
}
