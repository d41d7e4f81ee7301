import { isDType } from '@/lib/shape/dtype'
import { layouts, rowsOf, signatureKey, trainingKey, type Fields, type Form } from './field'

const mostLetters = 500

/** `4, 3, 224, 224` is written `4,3,224,224`. */
const spaced = /^[([]?-?\d+(?:, -?\d+)*,?[)\]]?(?:;\d+(?:, \d+)*)*$/
const tight = /^[([]?-?\d+(?:,-?\d+)*,?[)\]]?(?:;\d+(?:,\d+)*)*$/
const pack = (text: string) => (spaced.test(text) ? text.replaceAll(', ', ',') : text)
const unpack = (text: string) => (tight.test(text) ? text.replaceAll(/,(?=-?\d)/g, ', ') : text)

const escape = (text: string) =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';').replaceAll('%20', '+')

/** The query of an address, with what differs from the form's example: `?kernel_size=7&input=4,3,224,224`, or ''. */
export function toQuery({ initial }: Form, fields: Fields): string {
  const parts = Object.keys(initial)
    .filter((key) => fields[key] !== undefined && fields[key] !== initial[key])
    .map((key) => `${escape(key)}=${escape(pack(fields[key]!))}`)
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Is this a text that the field of a key can hold? Fields that are typed in hold any. */
function fits({ signatures }: Form, key: string, text: string): boolean {
  if (text.length > mostLetters || /\p{C}/u.test(text)) return false
  if (key === trainingKey) return text === 'True' || text === 'False'
  if (key === signatureKey) return /^\d$/.test(text) && Number(text) < signatures.length
  if (key.endsWith('.dtype')) return rowsOf(text).every(isDType)
  return !key.endsWith('.layout') || layouts.some((layout) => layout === text)
}

/** What an address holds, and the example for all it does not. Keys and values that cannot be are passed over. */
export function fromQuery(form: Form, query: string): Fields {
  const given = new URLSearchParams(query)
  const texts = Object.entries(form.initial).map(([key, initial]) => {
    const text = given.get(key)
    return [key, text === null || !fits(form, key, text) ? initial : unpack(text)]
  })
  return Object.fromEntries(texts) as Fields
}

/** `own`, and after it what `query` holds for explorers of the same page: their parameters have a dot in their names. */
export function withOthers({ initial }: Form, own: string, query: string): string {
  const others = [...new URLSearchParams(query)].filter(([key]) => key.includes('.') && !(key in initial))
  if (others.length === 0) return own
  const theirs = new URLSearchParams(others).toString()
  return own === '' ? `?${theirs}` : `${own}&${theirs}`
}
