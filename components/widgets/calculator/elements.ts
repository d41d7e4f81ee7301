import {
  fieldsShown,
  joinDTypes,
  joinRows,
  keysOf,
  rowAt,
  signatureKey,
  trainingKey,
  type Fields,
  type Form,
} from '@/lib/calculator/field'

type Control = HTMLInputElement | HTMLSelectElement

const controls = (element: HTMLFormElement, key: string) =>
  [...element.elements].filter((one): one is Control => 'name' in one && one.name === key)

const textOf = (control: Control) =>
  control.type === 'checkbox'
    ? (control as HTMLInputElement).checked
      ? 'True'
      : 'False'
    : // rows are joined by semicolons
      control.value.replaceAll(';', ',')

const keysShown = (form: Form, fields: Fields) => [
  signatureKey,
  trainingKey,
  ...fieldsShown(form, fields).flatMap(keysOf),
]

/** The texts that the inputs of a form hold; fields that are not shown keep theirs. */
export function readForm(element: HTMLFormElement, form: Form, fields: Fields): Fields {
  const texts: Record<string, string> = { ...fields }
  for (const key of keysShown(form, fields)) {
    const found = controls(element, key).map(textOf)
    if (found.length > 0) texts[key] = key.endsWith('.dtype') ? joinDTypes(found) : joinRows(found)
  }
  return texts
}

/** Write texts into the inputs of a form. */
export function writeForm(element: HTMLFormElement, form: Form, fields: Fields) {
  for (const key of keysShown(form, fields)) {
    const found = controls(element, key)
    const text = fields[key] ?? ''
    found.forEach((control, i) => {
      const row = found.length === 1 ? text : rowAt(text, i)
      if (control.type === 'checkbox') (control as HTMLInputElement).checked = row === 'True'
      else if (control.value !== row) control.value = row
    })
  }
}
