import { writeTuple } from '@/lib/shape/tuple'
import { useMemo } from 'react'
import {
  cellText,
  functionOf,
  functions,
  hasWeight,
  jacobian,
  rowsIn,
  usual,
  type FunctionName,
  type Jacobian as Value,
} from '@/lib/explore/jacobian'
import { parseMatrix, writeMatrix, type Matrix } from '@/lib/explore/matrix'
import { ChoiceField, Fields, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { MatrixField } from '../parts/MatrixField'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Around } from './Around'
import { words } from './jacobian-words'

/** The Jacobian of a function as cells, with what backward and its counterpart make of it. */
export default function Jacobian(props: ExplorerProps) {
  const { lang } = props
  const t = words[lang]
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const result = useMemo(() => jacobian(state), [state])
  const f = functionOf(state.f)
  const value = result.kind === 'value' ? result.value : null
  const announced =
    result.kind === 'value'
      ? t.result(t.functions[f], shapeOf(result.value), `(${result.value.vjp.map(cellText).join(', ')})`)
      : result.kind === 'raised'
        ? `${result.error.type}: ${result.error.message}`
        : t.unread[result.of]
  const field = (key: 'x' | 'W' | 'v' | 'u', label: string, matrix: Matrix) => (
    <div className="ex-scroll">
      <MatrixField
        name={key}
        label={label}
        matrix={matrix}
        onChange={(to) => change({ [key]: writeMatrix(key === 'W' ? to : [to.flat()]) })}
      />
    </div>
  )
  const rows = (key: 'x' | 'W' | 'v' | 'u') => parseMatrix(state[key]) ?? parseMatrix(usual[key])!
  return (
    <Frame name="jacobian" lang={lang} result={announced} reset={reset} isChanged={isChanged}>
      <Fields>
        <ChoiceField<FunctionName>
          label={t.f}
          value={f}
          options={
            Object.fromEntries(functions.map((name) => [name, t.functions[name]])) as Record<FunctionName, string>
          }
          onChange={(to) => change({ f: to, at: 0 })}
        />
        <Toggle label={t.denominator} value={state.denominator} onChange={(denominator) => change({ denominator })} />
      </Fields>
      <div className="ex-row needs-script">
        {field('x', 'x', rows('x'))}
        {hasWeight(f) && field('W', 'W', rows('W'))}
        {field('v', t.v, value ? rowsIn(value.v, value.outputShape) : rows('v'))}
        {field('u', t.u, value ? rowsIn(value.u, value.inputShape) : rows('u'))}
      </div>
      {value ? (
        <>
          <p className="jb-y">{yText(value)}</p>
          <Around
            value={value}
            isTransposed={state.denominator}
            at={cellAt(value, state.at)}
            onAt={(at) => change({ at })}
            caption={captionOf(value, state.denominator, lang)}
            lang={lang}
          />
          <div className="ex-says">
            <p>{state.denominator ? t.transposed : t.numerator}</p>
            {value.inputShape.length + value.outputShape.length > 2 && <p>{t.flat}</p>}
            <pre className="jb-code">
              <code>{`${value.code}\nprint(${value.f === 'weights' ? 'W' : 'x'}.grad)  # ${gradText(value)}`}</code>
            </pre>
          </div>
          <p className="ag-hint needs-script">{t.point}</p>
        </>
      ) : (
        <div className="ex-says" data-kind="error">
          <p>{result.kind === 'raised' ? <code>{announced}</code> : announced}</p>
        </div>
      )}
    </Frame>
  )
}

const shapeOf = ({ inputShape, outputShape }: Value) => writeTuple([...outputShape, ...inputShape])

const yText = ({ y, outputShape }: Value) => {
  const numbers = outputShape.length === 0 ? cellText(y[0]!) : `(${y.map(cellText).join(', ')})`
  return `y = ${numbers}   y.shape = ${writeTuple(outputShape)}`
}

const gradText = ({ vjp, inputShape }: Value) => {
  const rows = rowsIn(vjp, inputShape).map((row) => `[${row.map(cellText).join(', ')}]`)
  return inputShape.length === 2 ? `[${rows.join(', ')}]` : rows.join('')
}

/** The cell that is looked at, wherever an address says it is. */
function cellAt({ J }: Value, wanted: number): number {
  const size = J.length * J[0]!.length
  return Number.isInteger(wanted) && wanted >= 0 && wanted < size ? wanted : 0
}

function captionOf(value: Value, isTransposed: boolean, lang: ExplorerProps['lang']): string {
  const output = value.outputShape.length === 2 ? 'Yₐᵦ' : value.outputShape.length === 0 ? 'y' : 'yᵢ'
  const input = value.f === 'weights' ? 'Wᵢⱼ' : 'xⱼ'
  const [rows, columns] = isTransposed ? [input, output] : [output, input]
  return words[lang].J(rows, columns, shapeOf(value))
}
