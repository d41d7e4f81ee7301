import { round } from '@/lib/explore/format'
import { nameOf, nearest, outputName, stopOf, type Look, type Pointed } from '@/lib/explore/windows/look'
import type { Numbers } from '@/lib/explore/windows/numbers'
import { minus, plus, type Scene } from '@/lib/explore/windows/scene'
import { laidUpTo } from '@/lib/explore/windows/stamp'
import type { PlaneCell } from './Plane'
import { Slices, type Block } from './Slices'
import type { Words } from './words'

/** The field, the kernel and the output; of a transposed convolution the input, the kernel and the field. */
export function Picture({
  scene,
  stop,
  at,
  unseen,
  soFar,
  onPoint,
  onStop,
  t,
}: {
  scene: Scene
  stop: number
  at: Look
  unseen: ReadonlySet<number>
  /** Show only what the stamps up to this one have left. */
  soFar: boolean
  onPoint(pointed: Pointed | null): void
  onStop(stop: number): void
  t: Words
}) {
  const { kind, rank, input, kernel, field, output, reach, stops } = scene
  const isStamp = kind === 'transposed'
  const point = (place: Pointed['in']) => (cell: number | null) => onPoint(cell === null ? null : { in: place, cell })
  const move = (to: number | null) => {
    if (to !== null && to !== stop) onStop(to)
    onPoint(null)
  }
  const numbers = (name: string, of: Numbers, marks: Look['input'], indices = rank): PlaneCell[] =>
    of.values.map((value, cell) => ({
      text: round(value, 3),
      name: `${nameOf(name, of, cell, indices)} = ${round(value)}`,
      mark: marks.get(cell),
    }))
  const laid = isStamp && soFar ? laidUpTo(scene, stop) : null
  const fieldCells = field.cells.map(({ role, value: whole, source }, cell): PlaneCell => {
    const value = laid ? laid[cell]! : whole
    const text = value === null ? '' : round(value, 3).replace('inf', '∞')
    const called = isStamp ? (outputName(scene, cell) ?? t.cropped) : role === 'beyond' ? t.beyond : xName(source)
    const name = `${role === 'padding' ? `${t.padding} ` : ''}${called}${text && ` = ${text}`}`
    return { text, name, role: unseen.has(cell) ? 'unseen' : role, mark: at.field.get(cell) }
  })
  function xName(source: number | null) {
    return source === null ? '' : nameOf('x', input, source, rank)
  }
  const here = minus(stops[stop]!.origin, field.origin)
  const blocks: Block[] = [
    ...scene.dropped.map(({ origin }): Block => ({
      kind: 'dropped',
      origin: minus(origin, field.origin),
      shape: reach,
    })),
    { kind: 'window', origin: here, shape: reach },
  ]
  const isPadded = field.cells.some(({ role }) => role === 'padding')
  const isCropped = field.cells.some(({ role }) => role === 'cropped')
  const plane = (
    <Slices
      caption={isStamp ? (isCropped ? t.stamped : t.stampedBare) : isPadded ? t.padded : t.bare}
      shape={field.shape}
      cells={fieldCells}
      blocks={blocks}
      current={field.cells.findIndex(({ role }) => role === 'input' || role === 'kept')}
      first={field.origin[0]}
      onPoint={point('field')}
      onDrag={(origin) => move(nearest(scene, plus(origin, field.origin)))}
    />
  )
  const weights = kernel && (
    <Slices
      caption={t.kernel}
      shape={kernel.shape}
      cells={numbers('w', kernel, at.kernel)}
      current={0}
      onPoint={point('kernel')}
    />
  )
  return (
    <div className="ex-row ex-windows">
      {isStamp ? (
        <>
          <Slices
            caption={t.bare}
            shape={input.shape}
            cells={numbers('x', input, at.input)}
            current={stop}
            onPoint={move}
          />
          {weights}
          {plane}
        </>
      ) : (
        <>
          {plane}
          {weights}
          <Slices
            caption={kind === 'unfold' ? t.columns : t.output}
            shape={output.shape}
            cells={numbers('y', output, at.output, kind === 'unfold' ? 2 : rank)}
            current={stop}
            onPoint={(cell) => {
              move(cell === null ? null : stopOf(scene, cell))
              if (kind === 'unfold') point('output')(cell)
            }}
          />
        </>
      )}
    </div>
  )
}
