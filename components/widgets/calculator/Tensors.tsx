import { dtypes } from '@/lib/shape/dtype'
import {
  dtypeKey,
  joinDTypes,
  joinRows,
  layoutKey,
  layouts,
  rowAt,
  rowsOf,
  type Field,
  type Fields,
} from '@/lib/calculator/field'
import { Text, type Described } from './Text'
import type { Words } from './words'

interface Props {
  readonly field: Field
  readonly fields: Fields
  readonly described: Described
  readonly t: Words
  fill(fields: Fields): void
}

/** An optional tensor may be left out. */
export const isGiven = (text: string): boolean => !['', 'None'].includes(text.trim())

const DType = ({ name, text, label }: { name: string; text: string; label: string }) => (
  <select name={dtypeKey(name)} defaultValue={text} aria-label={label} autoComplete="off">
    {dtypes.map((dtype) => (
      <option key={dtype}>{dtype}</option>
    ))}
  </select>
)

/** A tensor: its shape, dtype and layout. */
export function TensorInput({ field, fields, described, t, fill }: Props) {
  const { name } = field
  const text = fields[name]!
  return (
    <div className="calc-tensor">
      <Text
        name={name}
        text={text}
        described={described}
        placeholder={field.required ? (field.sample ?? '') : 'None'}
      />
      {isGiven(text) ? (
        <>
          <DType name={name} text={fields[dtypeKey(name)]!} label={`${t.dtypeOf} ${name}`} />
          <select
            name={layoutKey(name)}
            defaultValue={fields[layoutKey(name)]}
            aria-label={`${t.layoutOf} ${name}`}
            autoComplete="off"
          >
            {layouts.map((layout) => (
              <option key={layout} value={layout}>
                {t.layouts[layout]}
              </option>
            ))}
          </select>
        </>
      ) : (
        field.sample !== null && (
          <Give label={`${t.give}: ${name}`} onClick={() => fill({ ...fields, [name]: field.sample! })} />
        )
      )}
    </div>
  )
}

const Give = ({ label, onClick }: { label: string; onClick(): void }) => (
  <button type="button" className="calc-small needs-script" aria-label={label} title={label} onClick={onClick}>
    +
  </button>
)

/** A list of tensors: a row for each, one at least. */
export function TensorRows({ field, fields, described, t, fill }: Props) {
  const { name } = field
  const key = dtypeKey(name)
  const rows = rowsOf(fields[name]!)
  const kinds = rows.map((_, i) => rowAt(fields[key]!, i))
  const write = (texts: readonly string[], dtypes: readonly string[]) =>
    fill({ ...fields, [name]: joinRows(texts), [key]: joinDTypes(dtypes) })
  const isEmpty = rows.length === 1 && !isGiven(rows[0]!)
  return (
    <div className="calc-rows">
      {rows.map((row, i) => (
        <div key={i} className="calc-tensor">
          <Text
            name={name}
            text={row}
            described={{ ...described, id: `${described.id}-${i}`, 'aria-label': `${name}[${i}]` }}
            placeholder={field.required ? '' : 'None'}
          />
          {isEmpty ? (
            field.sample !== null && (
              <Give label={`${t.give}: ${name}`} onClick={() => write(rowsOf(field.sample!), kinds)} />
            )
          ) : (
            <>
              <DType name={name} text={kinds[i]!} label={`${t.dtypeOf} ${name}[${i}]`} />
              <button
                type="button"
                className="calc-small needs-script"
                disabled={rows.length === 1 && field.required}
                aria-label={`${t.remove}: ${name}[${i}]`}
                title={t.remove}
                onClick={(event) => {
                  // the button may go away with its row; focus must not go with it
                  event.currentTarget.closest('.calc-field')?.querySelector('input')?.focus()
                  if (rows.length === 1) write(['None'], kinds)
                  else write(rows.toSpliced(i, 1), kinds.toSpliced(i, 1))
                }}
              >
                −
              </button>
            </>
          )}
        </div>
      ))}
      {!isEmpty && (
        <button
          type="button"
          className="calc-add needs-script"
          onClick={() => write([...rows, rows.at(-1)!], [...kinds, kinds.at(-1)!])}
        >
          + {t.add}
        </button>
      )}
    </div>
  )
}
