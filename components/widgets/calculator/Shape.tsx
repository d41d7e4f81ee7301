import { bytesText } from '@/lib/calculator/number'
import type { Shown } from '@/lib/calculator'
import type { Words } from './words'

/** A shape, each size over the name that the rule gives to it; `worked`: names of sizes that a formula gave. */
export function Shape({
  shape,
  dims,
  worked = [],
}: {
  shape: readonly number[]
  dims?: Shown['dims']
  worked?: readonly string[]
}) {
  return (
    <span className="calc-shape" data-named={dims?.some((name) => name !== '') ? '' : undefined}>
      <span>(</span>
      {shape.map((size, i) => {
        const name = dims?.[i] ?? ''
        return (
          <span key={i} className="calc-size" data-worked={worked.includes(name) ? '' : undefined}>
            <span>
              {size}
              {(i < shape.length - 1 || shape.length === 1) && <i>,</i>}
            </span>
            {/^\D/.test(name) && <DimName name={name} />}
          </span>
        )
      })}
      <span>)</span>
    </span>
  )
}

/** `H_out`, `D_0 + D_1` with their subscripts. */
function DimName({ name }: { name: string }) {
  const parts = name.split(/(?<=\b[A-Za-z])_(\w+)/)
  return (
    <small aria-hidden="true" data-long={name.length > 6 || undefined}>
      <span>{parts.map((part, i) => (i % 2 === 0 ? part : <sub key={i}>{part}</sub>))}</span>
    </small>
  )
}

/** One tensor of the result: its name, its shape, and below them what memory knows of it. */
export function TensorLine({
  tensor,
  worked,
  isOutput,
  t,
}: {
  tensor: Shown
  worked?: readonly string[]
  isOutput?: boolean
  t: Words
}) {
  const { name, shape, dims, dtype, strides, isContiguous, bytes, viewOf } = tensor
  return (
    <li className="calc-line">
      <span className="calc-name">
        <var>{name}</var> <span>{dtype}</span>
      </span>
      <Shape shape={shape} dims={dims} worked={worked ?? []} />
      <span className="calc-meta">
        {isOutput && <span>{bytesText(bytes)}</span>}
        {(isOutput || !isContiguous) && (
          <span>
            {t.strides} ({strides.join(', ')}
            {strides.length === 1 && ','})
          </span>
        )}
        {(isOutput || !isContiguous) && <span>{isContiguous ? t.contiguous : t.notContiguous}</span>}
        {viewOf !== null && <b>{t.viewOf(viewOf)}</b>}
      </span>
    </li>
  )
}
