import { useState } from 'react'
import { round } from '@/lib/explore/format'
import { writeMatrix } from '@/lib/explore/matrix'
import { windowsOf, type WindowsView } from '@/lib/explore/windows'
import { look, nameOf, stopAt, unseen, type Pointed } from '@/lib/explore/windows/look'
import { rowsOf } from '@/lib/explore/windows/numbers'
import { usual } from '@/lib/explore/windows/settings'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import { Player } from '../parts/Player'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Attempt } from './Attempt'
import { Controls } from './Controls'
import { Picture } from './Picture'
import { Says } from './Says'
import { Steps } from './Steps'
import { words } from './words'

/** What every window covers and what comes of it: convolutions, transposed ones, poolings, and unfold. */
export default function Windows(props: ExplorerProps) {
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const t = words[props.lang]
  const view = windowsOf(state)
  const turn = (part: Partial<typeof usual>) => {
    setPointed(null)
    change(part)
  }
  const controls = (
    <Controls state={state} problem={view.outcome === 'problem' ? view.problem : null} change={turn} t={t} />
  )
  const edit =
    view.outcome === 'problem' ? null : (
      <details className="ex-edit needs-script">
        <summary>{t.edit}</summary>
        <div className="ex-row">
          <MatrixField
            label={t.bare}
            name="x"
            matrix={rowsOf(view.input)}
            onChange={(matrix) => change({ input: writeMatrix(matrix) })}
          />
          {view.kernel && view.kernel.values.length > 0 && (
            <MatrixField
              label={t.kernel}
              name="w"
              matrix={rowsOf(view.kernel)}
              onChange={(matrix) => change({ kernel: writeMatrix(matrix) })}
            />
          )}
        </div>
      </details>
    )
  const frame = { name: 'windows', lang: props.lang, reset, isChanged } as const

  if (view.outcome !== 'value') {
    return (
      <Frame {...frame} result={resultOf(view)}>
        {controls}
        <Attempt view={view} t={t} />
        {edit}
      </Frame>
    )
  }
  const { scene, code, steps, shape } = view
  const stop = stopAt(scene, state.at)
  // what was pointed at may be gone when the layer has changed
  const isThere =
    pointed &&
    pointed.cell <
      { field: scene.field.cells, kernel: scene.kernel?.values ?? [], output: scene.sums }[pointed.in].length
  const at = look(scene, stop, isThere ? pointed : null)
  const hidden = unseen(scene)
  const move = (to: number) => change({ at: to })
  const shown = `(${shape.join(', ')})`
  return (
    <Frame {...frame} result={t.result(at.name ?? t.cropped, round(at.sum.value), shown)}>
      {controls}
      <p className="ex-code">
        <code>{code}</code>
        <span>
          <code>(1, 1, {scene.input.shape.slice(-scene.rank).join(', ')})</code> → <code>{shown}</code>
        </span>
      </p>
      <Picture {...{ scene, stop, at, t }} unseen={hidden} soFar={state.so_far} onPoint={setPointed} onStop={move} />
      <Player step={stop} count={scene.stops.length} onStep={move} lang={props.lang} pace={700} />
      <Says
        {...{ scene, at, t }}
        stamp={
          scene.kind === 'transposed'
            ? { name: nameOf('x', scene.input, stop, scene.rank), value: scene.input.values[stop]! }
            : null
        }
        unseen={hidden.size}
      />
      {steps.length > 0 && <Steps label={t.sizes} steps={steps} likewise={t.likewise} />}
      {edit}
    </Frame>
  )

  function resultOf(failed: Exclude<WindowsView, { outcome: 'value' }>): string {
    if (failed.outcome === 'problem') return ''
    if (failed.outcome === 'error') return `${failed.error.type}: ${failed.error.message}`
    return failed.outcome === 'large' ? t.large : t.unknown
  }
}
