import { round } from '@/lib/explore/format'
import {
  layerKinds,
  limits,
  mostLayers,
  moved,
  newLayer,
  writeLayers,
  type Layer,
  type LayerKind,
  type ReceptiveState,
  type ReceptiveView,
} from '@/lib/explore/receptive'
import type { Lang } from '@/lib/text'
import { NumberField } from '../parts/fields'
import type { Words } from './receptive-words'

const names = ['kernel_size', 'stride', 'padding', 'dilation'] as const

/** The layers as a table: what each is, and what comes of it. */
export function Chain({
  view,
  change,
  lang,
  t,
}: {
  view: ReceptiveView
  change(part: Partial<ReceptiveState>): void
  lang: Lang
  t: Words
}) {
  const { layers, rows, size } = view
  const write = (next: readonly Layer[]) => change({ layers: writeLayers(next), layer: -1, cell: -1 })
  const set = (at: number, part: Partial<Layer>) =>
    write(layers.map((layer, i) => (i === at ? { ...layer, ...part } : layer)))
  const number = (
    label: string,
    value: number,
    [min, max]: readonly [number, number],
    onChange: (value: number) => void,
  ) => <NumberField label={<span className="visually-hidden">{label}</span>} {...{ value, min, max, lang, onChange }} />
  return (
    <div className="ex-chain">
      <div className="ex-scroll" tabIndex={0} role="group" aria-label={t.layer}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.layer}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  <code>{name}</code>
                </th>
              ))}
              <th scope="col">{t.length}</th>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.how}</th>
              <th scope="col">{t.stride}</th>
              <th scope="col">{t.start}</th>
              <td className="needs-script" />
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t.input}</th>
              <td colSpan={4} />
              <td>{number(t.input, size, limits.size, (value) => change({ size: value, cell: -1 }))}</td>
              <td>1</td>
              <td />
              <td>1</td>
              <td>0</td>
              <td className="needs-script" />
            </tr>
            {layers.map((layer, i) => {
              const [row, before] = [rows[i + 1], rows[i]]
              const own = { kernel_size: layer.kernel_size, dilation: layer.dilation }
              return (
                <tr key={i}>
                  <th scope="row">
                    <select
                      aria-label={t.row(i + 1)}
                      value={layer.kind}
                      onChange={(event) => set(i, { kind: event.target.value as LayerKind })}
                    >
                      {layerKinds.map((kind) => (
                        <option key={kind} value={kind}>
                          {t.kinds[kind]}
                        </option>
                      ))}
                    </select>
                  </th>
                  {names.map((name) => (
                    <td key={name}>
                      {name === 'dilation' && layer.kind === 'avg'
                        ? null
                        : number(`${t.row(i + 1)}, ${name}`, layer[name], limits[name], (value) =>
                            set(i, { [name]: value }),
                          )}
                    </td>
                  ))}
                  <td>{row?.length ?? '—'}</td>
                  <td>
                    <b>{row?.field.size ?? '—'}</b>
                  </td>
                  <td>
                    {row &&
                      before &&
                      `${before.field.size} + (${own.kernel_size} − 1)·${own.dilation}·${before.field.stride}`}
                  </td>
                  <td>{row?.field.stride ?? '—'}</td>
                  <td>{row ? round(row.field.start) : '—'}</td>
                  <td className="needs-script">
                    <button
                      type="button"
                      disabled={i === 0}
                      aria-label={t.up(i + 1)}
                      onClick={() => write(moved(layers, i, -1))}
                    >
                      ↑
                    </button>
                    <button
                      type="button"
                      disabled={i === layers.length - 1}
                      aria-label={t.down(i + 1)}
                      onClick={() => write(moved(layers, i, 1))}
                    >
                      ↓
                    </button>
                    <button type="button" aria-label={t.remove(i + 1)} onClick={() => write(layers.toSpliced(i, 1))}>
                      ×
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        className="needs-script"
        disabled={layers.length >= mostLayers}
        onClick={() => write([...layers, newLayer])}
      >
        {t.add}
      </button>
    </div>
  )
}
