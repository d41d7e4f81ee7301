import { fieldsShown, signatureKey, trainingKey, type Field, type Fields, type Form } from '@/lib/calculator/field'
import type { Problems } from '@/lib/calculator'
import { Control } from './Control'
import type { Words } from './words'

interface Props {
  readonly form: Form
  readonly fields: Fields
  readonly problems: Problems
  /** Arguments that the error with `errorId` blames. */
  readonly blamed: readonly string[]
  readonly errorId: string
  readonly id: string
  readonly name: string
  readonly signatures: readonly string[]
  readonly hasModes: boolean
  readonly t: Words
  fill(fields: Fields): void
}

/** The fields of a form, in the order of the arguments: those of the constructor, then those of the call. */
export function Arguments(props: Props) {
  const { form, fields, id, name, signatures, hasModes, t } = props
  const shown = fieldsShown(form, fields)
  const stages = (['init', 'call'] as const)
    .map((stage) => shown.filter((field) => field.stage === stage))
    .filter((group) => group.length > 0)
  return (
    <>
      {signatures.length > 1 && (
        <Choice
          id={`${id}-signature`}
          name={signatureKey}
          label={t.signature}
          value={fields[signatureKey]!}
          options={Object.fromEntries(signatures.map((signature, i) => [String(i), signature]))}
        />
      )}
      {stages.map((group, i) => (
        <fieldset key={group[0]!.stage}>
          <legend>{stages.length > 1 && i > 0 ? t.inputs : <var>{name}</var>}</legend>
          <Group {...props} group={group} />
          {hasModes && i === stages.length - 1 && (
            <Choice
              id={`${id}-mode`}
              name={trainingKey}
              label={t.training}
              value={fields[trainingKey]!}
              options={t.modes}
            />
          )}
        </fieldset>
      ))}
    </>
  )
}

function Group({ group, form, fields, problems, blamed, errorId, id, t, fill }: Props & { group: readonly Field[] }) {
  const draw = (some: readonly Field[]) =>
    some.map((field) => (
      <Control
        key={field.name}
        field={field}
        fields={fields}
        problems={problems}
        blame={blamed.includes(field.name) ? errorId : undefined}
        id={`${id}-${field.name}`}
        t={t}
        fill={fill}
      />
    ))
  const usual = group.filter(({ seldom }) => !seldom)
  const seldom = group.filter((field) => field.seldom)
  const isChanged = seldom.some(({ name }) => fields[name] !== form.initial[name])
  return (
    <>
      <div className="calc-grid">{draw(usual)}</div>
      {seldom.length > 0 && (
        <details className="calc-more" open={isChanged || undefined}>
          <summary>{t.more}</summary>
          <div className="calc-grid">{draw(seldom)}</div>
        </details>
      )}
    </>
  )
}

function Choice({
  id,
  name,
  label,
  value,
  options,
}: {
  id: string
  name: string
  label: string
  value: string
  options: Readonly<Record<string, string>>
}) {
  return (
    <div className="calc-field" data-wide={name === signatureKey || undefined}>
      <label htmlFor={id} className="calc-words">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} autoComplete="off">
        {Object.entries(options).map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}
