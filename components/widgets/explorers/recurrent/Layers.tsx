import { useState } from 'react'
import { layers, most, usual, type Given, type Look, type Module } from '@/lib/explore/layers'
import { ChoiceField, Fields, NumberField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Says } from '../parts/Says'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { sayings, words } from './layer-words'
import { LayerGrid } from './LayerGrid'

const modules: Readonly<Record<Module, string>> = { RNN: 'RNN', LSTM: 'LSTM', GRU: 'GRU' }
const numbers = ['input_size', 'hidden_size', 'num_layers', 'proj_size', 'L', 'N'] as const
const least = { input_size: 1, hidden_size: 1, num_layers: 1, proj_size: 0, L: 0, N: 1 }
const code = (name: string) => <code translate="no">{name}</code>

/** Where output, h_n and c_n come from: the states of all layers and directions, and the shapes of all six tensors. */
export default function Layers(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<number | null>(null)
  const t = words[lang]
  const view = layers(state)
  const { module: kind, error, look, nodes, shapes } = view
  const at = pointed !== null && pointed < nodes.length ? pointed : null
  const looks = { output: code('output'), h_n: code('h_n'), ...(kind === 'LSTM' && { c_n: code('c_n') }) }
  const said = error ? [t.errors[error.id] ?? ''] : sayings(view, at === null ? null : nodes[at]!, state.batch_first, t)
  const name = (i: number) => t.state(nodes[i]!.layer, t.direction[nodes[i]!.direction]!, nodes[i]!.t)
  return (
    <Frame
      name="layers"
      lang={lang}
      reset={reset}
      isChanged={isChanged}
      result={[error?.message, ...said].filter(Boolean).join(' ')}
    >
      <Fields>
        <ChoiceField label={t.module} value={kind} onChange={(next) => change({ module: next })} options={modules} />
        {numbers
          .filter((field) => field !== 'N' || state.batch)
          .map((field) => (
            <NumberField
              key={field}
              label={code(field)}
              value={view.sizes[field]}
              onChange={(value) => change({ [field]: value })}
              min={least[field]}
              max={most[field]}
              lang={lang}
            />
          ))}
      </Fields>
      <Fields>
        <Toggle
          label={code('bidirectional')}
          value={state.bidirectional}
          onChange={(bidirectional) => change({ bidirectional })}
        />
        <Toggle
          label={code('batch_first')}
          value={state.batch_first}
          onChange={(batch_first) => change({ batch_first })}
        />
        <Toggle label={t.batch} value={state.batch} onChange={(batch) => change({ batch })} />
        <ChoiceField<Given>
          label={kind === 'LSTM' ? t.initial : code('h_0')}
          value={view.given}
          onChange={(hx) => change({ hx })}
          options={t.givens}
        />
      </Fields>
      {nodes.length > 0 && !error && (
        <>
          <Fields>
            <ChoiceField<Look>
              label={t.look}
              value={look}
              onChange={(next) => change({ look: next })}
              options={looks as Record<Look, typeof looks.h_n>}
            />
          </Fields>
          <div>
            <LayerGrid
              view={view}
              pointed={at}
              onPoint={setPointed}
              label={t.drawing}
              name={name}
              layerName={t.layer}
            />
          </div>
        </>
      )}
      <Says error={error}>{said.join(lang === 'zh' ? '' : ' ')}</Says>
      {shapes.length > 0 && (
        <div>
          <div className="ex-scroll" role="group" aria-label={t.shapes} tabIndex={0}>
            <table className="ex-ly-shapes">
              <caption>{t.shapes}</caption>
              <tbody>
                {shapes.map((row) => (
                  <tr key={row.name} data-lit={(!error && row.name === look) || undefined}>
                    <th scope="row">{code(row.name)}</th>
                    <td>({row.dims.join(', ')})</td>
                    <td>
                      ({row.shape.join(', ')})
                      {row.given && <span className="ex-ly-given">{t.insteadOf(`(${row.given.join(', ')})`)}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Frame>
  )
}
