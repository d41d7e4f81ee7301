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
import type { Problems } from '@/lib/calculator'
import type { Words } from './words'

interface Props {
  readonly field: Field
  readonly fields: Fields
  readonly problems: Problems
  /** The id of the error that blames this field. */
  readonly blame: string | undefined
  readonly id: string
  readonly t: Words
  fill(fields: Fields): void
}

/** One argument: its name, the control its kind asks for, and what is wrong with its text. */
export function Control(props: Props) {
  const { field, fields, problems, blame, id, t } = props
  const { name, control } = field
  const problem = problems[name] ?? problems[layoutKey(name)]
  const hint = `${id}-hint`
  const described = {
    id,
    'aria-describedby': [problem && hint, blame].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== undefined || blame !== undefined || undefined,
  }
  return (
    <div className="calc-field" data-kind={control.kind} data-blamed={blame === undefined ? undefined : ''}>
      <label htmlFor={control.kind === 'tensors' ? `${id}-0` : id} title={field.type}>
        {name}
      </label>
      {control.kind === 'tensors' ? (
        <Rows {...props} described={described} />
      ) : control.kind === 'tensor' ? (
        <div className="calc-tensor">
          <Text name={name} text={fields[name]!} described={described} placeholder={field.required ? '' : t.notGiven} />
          <DType field={field} text={fields[dtypeKey(name)]!} t={t} />
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
        </div>
      ) : (
        <Plain field={field} text={fields[name]!} described={described} />
      )}
      {problem && (
        <p className="calc-hint" id={hint}>
          {t.reasons[problem]}
        </p>
      )}
    </div>
  )
}

type Described = Readonly<Record<string, string | boolean | undefined>>

function Plain({ field, text, described }: { field: Field; text: string; described: Described }) {
  const { name, control } = field
  const options = control.kind === 'choice' ? control.options : control.kind === 'switch' ? ['True', 'False'] : []
  if (control.kind === 'switch' && options.includes(text)) {
    return (
      <span className="calc-switch">
        <input
          {...described}
          type="checkbox"
          role="switch"
          name={name}
          defaultChecked={text === 'True'}
          autoComplete="off"
        />
      </span>
    )
  }
  if (options.includes(text)) {
    return (
      <select {...described} name={name} defaultValue={text} autoComplete="off">
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  return <Text name={name} text={text} described={described} placeholder={placeholderOf(field)} />
}

const placeholderOf = ({ control, required }: Field) =>
  (control.kind === 'text' && control.placeholder) || (required ? '' : 'None')

const Text = ({
  name,
  text,
  described,
  placeholder,
}: {
  name: string
  text: string
  described: Described
  placeholder: string
}) => (
  <input
    {...described}
    name={name}
    defaultValue={text}
    placeholder={placeholder}
    autoComplete="off"
    autoCapitalize="off"
    spellCheck={false}
    enterKeyHint="done"
  />
)

const DType = ({ field: { name }, text, t }: { field: Field; text: string; t: Words }) => (
  <select name={dtypeKey(name)} defaultValue={text} aria-label={`${t.dtypeOf} ${name}`} autoComplete="off">
    {dtypes.map((dtype) => (
      <option key={dtype}>{dtype}</option>
    ))}
  </select>
)

/** A list of tensors: a row for each, one at least. */
function Rows({ field, fields, described, id, t, fill }: Props & { described: Described }) {
  const { name } = field
  const key = dtypeKey(name)
  const rows = rowsOf(fields[name]!)
  const kinds = rows.map((_, i) => rowAt(fields[key]!, i))
  const write = (texts: readonly string[], dtypes: readonly string[]) =>
    fill({ ...fields, [name]: joinRows(texts), [key]: joinDTypes(dtypes) })
  return (
    <div className="calc-rows">
      {rows.map((row, i) => (
        <div key={i} className="calc-tensor">
          <Text
            name={name}
            text={row}
            described={{ ...described, id: `${id}-${i}`, 'aria-label': `${name}[${i}]` }}
            placeholder={field.required ? '' : t.notGiven}
          />
          <DType field={field} text={kinds[i]!} t={t} />
          <button
            type="button"
            className="needs-script"
            disabled={rows.length === 1}
            aria-label={`${t.remove}: ${name}[${i}]`}
            title={t.remove}
            onClick={() => write(rows.toSpliced(i, 1), kinds.toSpliced(i, 1))}
          >
            −
          </button>
        </div>
      ))}
      <button
        type="button"
        className="calc-add needs-script"
        onClick={() => write([...rows, rows.at(-1)!], [...kinds, kinds.at(-1)!])}
      >
        + {t.add}
      </button>
    </div>
  )
}
