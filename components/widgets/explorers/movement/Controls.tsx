import type { Movement } from '@/lib/explore/movement'
import {
  choose,
  operationNames,
  operationOf,
  operations,
  type MovementState,
  type NumberKey,
  type OperationName,
  type TextKey,
} from '@/lib/explore/movement/operations'
import { mostTensors } from '@/lib/explore/movement/program'
import { joinShapes, parseShape, splitShapes } from '@/lib/explore/shapes'
import type { Lang } from '@/lib/text'
import { ChoiceField, Fields, NumberField, TextField, Toggle } from '../parts/fields'
import { Axes } from './Axes'
import { words } from './words'

/** What PyTorch calls an argument, where we keep it under another name. */
const labels: Partial<Record<OperationName, Partial<Record<TextKey, string>>>> = {
  squeeze: { dims: 'dim' },
  reshape: { size: 'shape' },
  split: { split_size: 'split_size_or_sections' },
  scatter: { src: 'src.shape' },
  index: { item: 'x[…]' },
}

const isNumber = (key: NumberKey | TextKey): key is NumberKey => /^(dim[01]?|start_dim|end_dim|chunks)$/.test(key)

/** Operations that work on the same inputs stand together: `stack / cat`. */
const families = Object.fromEntries(
  operationNames.map((name) => {
    const kin = operationNames.filter((one) => operations[one].family === operations[name].family)
    return [kin[0]!, kin.map((one) => (one === 'index' ? 'x[…]' : one)).join(' / ')]
  }),
) as Record<OperationName, string>

/** The operation, its tensors, and its arguments. */
export function Controls({
  state,
  change,
  movement,
  lang,
}: {
  state: MovementState
  change(part: Partial<MovementState>): void
  movement: Movement
  lang: Lang
}) {
  const t = words[lang]
  const op = operationOf(state)
  const { family, fields } = operations[op]
  const kin = operationNames.filter((one) => operations[one].family === family)
  const isJoining = family === 'joining'
  const shapes = splitShapes(state.shapes).slice(0, isJoining ? mostTensors : 1)
  const setShapes = (all: readonly string[]) => change({ shapes: joinShapes(all) })
  const resize = (count: number) =>
    setShapes(Array.from({ length: count }, (_, at) => shapes[at] ?? shapes[shapes.length - 1]!))
  const turns = !isJoining && (parseShape(shapes[0]!)?.length ?? 0) > 1
  return (
    <>
      <Fields>
        <ChoiceField
          label={t.operation}
          value={kin[0]!}
          options={families}
          onChange={(to) => change(choose(state, to))}
        />
        {kin.length > 1 && (
          <ChoiceField
            label={t.variant}
            value={op}
            options={Object.fromEntries(kin.map((one) => [one, <code key={one}>{one}</code>])) as never}
            onChange={(to: OperationName) => change(choose(state, to))}
          />
        )}
        {isJoining && (
          <NumberField
            label={t.tensors}
            value={shapes.length}
            min={1}
            max={mostTensors}
            lang={lang}
            onChange={resize}
          />
        )}
        {turns && <Toggle label={t.turned} value={state.turned} onChange={(turned) => change({ turned })} />}
        {op === 'scatter' && (
          <Toggle label={t.inplace} value={state.inplace} onChange={(inplace) => change({ inplace })} />
        )}
      </Fields>
      <div className="ex-short">
        <Fields>
          {shapes.map((shape, at) => (
            <TextField
              key={at}
              label={<code>{isJoining ? 'abcd'[at] : 'x'}.shape</code>}
              value={shape}
              problem={movement.problem === at ? t.problem : null}
              onChange={(text) => setShapes(shapes.with(at, text))}
            />
          ))}
          {fields.map((key: NumberKey | TextKey) =>
            isNumber(key) ? (
              <NumberField
                key={key}
                label={<code>{key}</code>}
                value={state[key]}
                min={-6}
                max={9}
                lang={lang}
                onChange={(number) => change({ [key]: number })}
              />
            ) : (
              <div key={key} className={key === 'index' || key === 'item' ? 'ex-wide' : 'ex-plain'}>
                <TextField
                  label={<code>{labels[op]?.[key] ?? key}</code>}
                  value={state[key]}
                  problem={key === 'src' && movement.problem === shapes.length ? t.problem : null}
                  onChange={(text) => change({ [key]: text })}
                />
              </div>
            ),
          )}
        </Fields>
      </div>
      {op === 'permute' && (
        <Axes
          shape={parseShape(shapes[0]!) ?? []}
          dims={state.dims}
          lang={lang}
          onChange={(dims) => change({ dims: dims.join(', ') })}
        />
      )}
    </>
  )
}
