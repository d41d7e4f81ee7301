import { useState, type ReactNode } from 'react'
import type { Matrix } from '@/lib/explore/matrix'
import { round } from '@/lib/explore/format'
import type { Mark } from './Cells'

/**
 * A small matrix, each number in a field of its own. A text that is no number, or one beyond `most`, stays where it was
 * typed, marked, and changes nothing. Without `onChange` it only shows.
 */
export function MatrixField({
  label,
  name,
  matrix,
  onChange,
  rows,
  columns,
  mark,
  most = 1e6,
}: {
  label?: ReactNode
  /** What a screen reader calls it: a cell is `name[0, 1]`. */
  name: string
  matrix: Matrix
  onChange?: (matrix: Matrix) => void
  /** What stands before each row, and above each column. */
  rows?: readonly ReactNode[]
  columns?: readonly ReactNode[]
  mark?: ((row: number, column: number) => Mark | undefined) | undefined
  /** The largest number that is taken, and with a minus the smallest. */
  most?: number
}) {
  const [typed, setTyped] = useState<{ readonly at: string; readonly text: string; readonly after: number } | null>(
    null,
  )
  const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace('−', '-')))
  const isSound = (text: string) => Math.abs(numberIn(text)) <= most
  const type = (text: string, row: number, column: number) => {
    // a matrix that goes through the address comes back without the sign of −0, which is the beginning of −0.5
    const after = isSound(text) ? numberIn(text) + 0 : matrix[row]![column]!
    setTyped({ at: `${row},${column}`, text, after })
    if (isSound(text))
      onChange?.(matrix.map((line, i) => line.map((one, j) => (i === row && j === column ? after : one))))
  }
  return (
    <figure className="ex-matrix">
      {label && <figcaption>{label}</figcaption>}
      <table>
        {columns && (
          <thead>
            <tr>
              {rows && <td />}
              {columns.map((column, i) => (
                <th key={i} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {matrix.map((line, i) => (
            <tr key={i}>
              {rows && <th scope="row">{rows[i]}</th>}
              {line.map((one, j) => {
                // until the number is changed elsewhere
                const text = typed?.at === `${i},${j}` && Object.is(typed.after, one) ? typed.text : null
                return (
                  <td key={j}>
                    {onChange ? (
                      <input
                        aria-label={`${name}[${i}, ${j}]`}
                        inputMode="decimal"
                        data-mark={mark?.(i, j)}
                        value={text ?? round(one)}
                        aria-invalid={text !== null && !isSound(text)}
                        onChange={(event) => type(event.target.value, i, j)}
                        onBlur={() => text !== null && isSound(text) && setTyped(null)}
                      />
                    ) : (
                      round(one)
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
