import { useState } from 'react'
import { cellOf, cellText, nameOf, sumOf, type Jacobian } from '@/lib/explore/jacobian'
import type { Lang } from '@/lib/text'
import { Cells, type Mark } from '../parts/Cells'
import { words } from './jacobian-words'

/** What is pointed at: a cell of J, or one of the two products. */
export type Pointed = { readonly of: 'J' | 'vjp' | 'jvp'; readonly at: number } | null

interface AroundProps {
  readonly value: Jacobian
  readonly isTransposed: boolean
  readonly at: number
  readonly onAt: (at: number) => void
  readonly caption: string
  readonly lang: Lang
}

/**
 * J with the vectors that it is multiplied with: v before its rows and u above its columns, vᵀJ below and J u beside it;
 * transposed, they change places.
 */
export function Around({ value, isTransposed, at, onAt, caption, lang }: AroundProps) {
  const t = words[lang]
  const [product, setProduct] = useState<Pointed>(null)
  const { J, v, u, vjp, jvp, f, inputShape, outputShape } = value
  const [rows, columns] = [J.length, J[0]!.length]
  const input = f === 'weights' ? 'W' : 'x'
  const output = outputShape.length === 2 ? 'Y' : 'y'
  const [row, column] = [Math.floor(at / columns), at % columns]
  const isOn = (of: 'row' | 'column', n: number): boolean => {
    if (product) return (product.of === 'vjp') === (of === 'column') && product.at === n
    return of === 'row' ? n === row : n === column
  }
  const mark = (isHere: boolean): Mark | undefined => (isHere ? 'source' : undefined)
  const texts = (values: readonly number[]) => values.map(cellText)
  const place = (cell: number) => (isTransposed ? (cell % rows) * columns + Math.floor(cell / rows) : cell)
  const ofV = (
    <Cells
      name="v"
      caption={t.vShort}
      shape={isTransposed ? [1, rows] : [rows, 1]}
      values={texts(v)}
      tone={() => 1}
      mark={(n) => mark(product?.of === 'vjp' || (!product && n === row))}
    />
  )
  const ofU = (
    <Cells
      name="u"
      caption={t.uShort}
      shape={isTransposed ? [columns, 1] : [1, columns]}
      values={texts(u)}
      tone={() => 3}
      mark={(n) => mark(product?.of === 'jvp' || (!product && n === column))}
    />
  )
  const ofVjp = (
    <Cells
      name="vᵀJ"
      caption={t.vjp(`${input}.grad = ${isTransposed ? 'Jᵀ v' : 'vᵀ J'}`)}
      shape={isTransposed ? [columns, 1] : [1, columns]}
      values={texts(vjp)}
      tone={() => 2}
      mark={(n) => (product?.of === 'vjp' && product.at === n ? 'here' : !product && n === column ? 'also' : undefined)}
      onPoint={(n) => setProduct(n === null ? null : { of: 'vjp', at: n })}
    />
  )
  const ofJvp = (
    <Cells
      name="J u"
      caption={t.jvp}
      shape={isTransposed ? [1, rows] : [rows, 1]}
      values={texts(jvp)}
      tone={() => 4}
      mark={(n) => (product?.of === 'jvp' && product.at === n ? 'here' : !product && n === row ? 'also' : undefined)}
      onPoint={(n) => setProduct(n === null ? null : { of: 'jvp', at: n })}
    />
  )
  const ofJ = (
    <Cells
      name="J"
      caption={caption}
      shape={isTransposed ? [columns, rows] : [rows, columns]}
      values={Array.from({ length: rows * columns }, (_, cell) => {
        const at = place(cell)
        return cellText(J[Math.floor(at / columns)]![at % columns]!)
      })}
      tone={(cell) => {
        const at = place(cell)
        return J[Math.floor(at / columns)]![at % columns] === 0 ? undefined : 0
      }}
      mark={(cell) => {
        const of = place(cell)
        const [i, j] = [Math.floor(of / columns), of % columns]
        if (product)
          return isOn(product.of === 'vjp' ? 'column' : 'row', product.of === 'vjp' ? j : i) ? 'source' : undefined
        return of === at ? 'here' : undefined
      }}
      about={(cell) => {
        const of = place(cell)
        return cellOf(value, Math.floor(of / columns), of % columns)
      }}
      onPoint={(cell) => cell !== null && onAt(place(cell))}
    />
  )
  const equation = !product
    ? cellOf(value, row, column)
    : product.of === 'vjp'
      ? `∂(vᵀ${output})/∂${nameOf(input, product.at, inputShape)} = ${sumOf(v, J.map((line) => line[product.at]!))}` // prettier-ignore
      : `(J u)${nameOf('', product.at, outputShape)} = ${sumOf(J[product.at]!, u)}`
  return (
    <div>
      <div className="ex-scroll">
        <div className="jb-around">
          <div className="jb-top">{isTransposed ? ofV : ofU}</div>
          <div className="jb-left">{isTransposed ? ofU : ofV}</div>
          <div className="jb-middle">{ofJ}</div>
          <div className="jb-right">{isTransposed ? ofVjp : ofJvp}</div>
          <div className="jb-bottom">{isTransposed ? ofJvp : ofVjp}</div>
        </div>
      </div>
      <p className="jb-equation">{equation}</p>
    </div>
  )
}
