import type { Problems } from '@/lib/calculator'
import { layoutKey, rowsOf, type Field, type Fields } from '@/lib/calculator/field'
import { isGiven, TensorInput, TensorRows } from './Tensors'
import { Text, type Described } from './Text'
import type { Words } from './words'

/** One argument: its name, the control its kind asks for, and what is wrong with its text. */
export function Control({
  field,
  fields,
  problems,
  blame,
  id,
  t,
  fill,
}: {
  field: Field
  fields: Fields
  problems: Problems
  /** The id of the error that blames this argument. */
  blame: string | undefined
  id: string
  t: Words
  fill(fields: Fields): void
}) {
  const { name, control } = field
  const problem = problems[name] ?? problems[layoutKey(name)]
  const hint = `${id}-hint`
  const described: Described = {
    id,
    'aria-describedby': [problem && hint, blame].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== undefined || blame !== undefined || undefined,
  }
  const isList = control.kind === 'tensors'
  const isTensor = isList || control.kind === 'tensor'
  const isLong = isTensor || (control.kind === 'text' && control.isLong === true)
  const isWide = isLong && rowsOf(fields[name]!).some(isGiven)
  const Input = isList ? TensorRows : isTensor ? TensorInput : Plain
  return (
    <div className="calc-field" data-wide={isWide || undefined} data-blamed={blame === undefined ? undefined : ''}>
      <label htmlFor={isList ? `${id}-0` : id} title={`${name}: ${field.type}`}>
        {breakable(name)}
      </label>
      <Input field={field} fields={fields} described={described} t={t} fill={fill} />
      {problem && (
        <p className="calc-hint" id={hint}>
          {t.reasons[problem]}
        </p>
      )}
    </div>
  )
}

/** Long names may break after an underscore. */
const breakable = (name: string) => name.split(/(?<=_)(?=.)/).map((part, i) => [i > 0 && <wbr key={i} />, part])

/** A switch or a choice, while its text is one of the options; else a text. */
function Plain({ field, fields, described }: { field: Field; fields: Fields; described: Described }) {
  const { name, control, required } = field
  const text = fields[name]!
  if (control.kind === 'switch' && (text === 'True' || text === 'False')) {
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
  if (control.kind === 'choice' && control.options.includes(text)) {
    return (
      <select {...described} name={name} defaultValue={text} autoComplete="off">
        {control.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  const placeholder = control.kind === 'text' ? (control.placeholder ?? '') : ''
  return <Text name={name} text={text} described={described} placeholder={placeholder || (required ? '' : 'None')} />
}
