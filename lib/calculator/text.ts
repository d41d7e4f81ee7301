import { isDType, type DType } from '@/lib/shape/dtype'
import { numel } from '@/lib/shape/tensor'
import { tensorsIn } from '@/lib/shape/python'
import { isFloat, isInt, isSequence, isTensor, repr, tuple, type Value } from '@/lib/shape/value'
import { parseValue } from '@/lib/python/expression'
import { parseShape } from '@/lib/python/shape'
import { Unreadable } from '@/lib/python/syntax'
import {
  dtypeKey,
  rowAt,
  joinDTypes,
  joinRows,
  layoutKey,
  layouts,
  rowsOf,
  type Field,
  type Layout,
  type Fields,
} from './field'
import { creation, isShapeEnough, layoutOf, makeTensor, shapeText } from './tensor'

/** Why a field cannot be read. `quotes`: a bare word that Python would take for a name. */
export type Reason = 'syntax' | 'quotes' | 'shape' | 'empty' | 'large' | 'layout'

/** A field that cannot be read. Never escapes `lib/calculator`. */
export class Misread extends Error {
  constructor(
    readonly key: string,
    readonly reason: Reason,
  ) {
    super(`${key}: ${reason}`)
  }
}

const mostLetters = 2000
/** More would only keep a browser busy: each layer has its own parameters. */
const mostLayers = 512

/** Can the answer for this argument be worked out at all? */
export const isWithinReach = (name: string, value: Value): boolean =>
  isExact(value) && !(name.endsWith('layers') && isInt(value) && value > mostLayers)

/** Every number is one that JavaScript holds exactly. */
function isExact(value: Value): boolean {
  if (isInt(value)) return Number.isSafeInteger(value)
  if (isFloat(value)) return Number.isFinite(value.value)
  if (isSequence(value)) return value.items.every(isExact)
  if (!isTensor(value)) return true
  return (
    Number.isSafeInteger(numel(value.shape) * 16) && [...value.shape, ...(value.values ?? [])].every(Number.isFinite)
  )
}

/** Chinese input methods give full-width commas, brackets and digits; phones give curly quotes. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('−', '-').trim()

function parse<T extends Value | readonly number[]>(key: string, text: string, reader: (text: string) => T): T {
  if (text.length > mostLetters) throw new Misread(key, 'large')
  try {
    return reader(text)
  } catch (thrown) {
    if (thrown instanceof Misread) throw thrown
    throw new Misread(key, /^[a-z_]\w*$/i.test(text) ? 'quotes' : 'syntax')
  }
}

function readLiteral(key: string, text: string): Value {
  const value = parse(key, text, parseValue)
  if (!isWithinReach(key, value)) throw new Misread(key, 'large')
  return value
}

/** A shape, or an expression of its own such as `torch.tensor([0, 5])` or `None`. */
function readTensor(key: string, text: string, dtype: string, layout: string, orNumber = false): Value {
  if (orNumber && /^[-+]?(\d[\d_]*\.?\d*|\.\d+)(e[-+]?\d+)?j?$/i.test(text)) return readLiteral(key, text)
  if (/^[a-z_]\w*$/i.test(text) && !/^(None|True|False)$/.test(text)) throw new Misread(key, 'shape')
  const isShape = /^[(\[]|^-?\d|^torch\.Size/.test(text) && !/^\S+j$/.test(text)
  if (!isShape) return readLiteral(key, text)
  const shape = parse(key, text, (written) => {
    try {
      return parseShape(written)
    } catch (thrown) {
      if (thrown instanceof Unreadable && /-\s*\d|\d\.\d/.test(written)) throw new Misread(key, 'shape')
      throw thrown
    }
  })
  const made = makeTensor(
    shape,
    isDType(dtype) ? dtype : 'float32',
    layouts.find((known) => known === layout) ?? 'contiguous',
  )
  if (!made) throw new Misread(layoutKey(key), 'layout')
  if (!isExact(made)) throw new Misread(key, 'large')
  return made
}

/** The value of a field's text, `undefined` where the text is blank: not given. @throws Misread */
export function read({ name, control }: Field, fields: Fields): Value | undefined {
  const text = plain(fields[name] ?? '')
  const dtype = fields[dtypeKey(name)] ?? ''
  switch (control.kind) {
    case 'tensors': {
      const rows = rowsOf(text).map(plain)
      if (rows.length === 1 && rows[0] === '') return undefined
      if (rows.length === 1 && rows[0] === 'None') return null
      if (rows.length === 1 && rows[0] === '[]') return tuple([])
      if (rows.includes('')) throw new Misread(name, 'empty')
      return tuple(rows.map((row, i) => readTensor(name, row, rowAt(dtype, i), 'contiguous')))
    }
    case 'tensor':
      return text === '' ? undefined : readTensor(name, text, dtype, fields[layoutKey(name)] ?? '', control.orNumber)
    case 'choice':
      if (control.options.includes(text)) return text
  }
  return text === '' ? undefined : readLiteral(name, text)
}

const dtypeIn = (value: Value): DType => (isTensor(value) ? value.dtype : 'float32')
const tensorText = (value: Value, layouts: readonly Layout[]) =>
  !isTensor(value) ? repr(value) : isShapeEnough(value, layouts) ? shapeText(value.shape) : creation(value, 'strided')
/** A field of tensors takes these for shapes. */
const isShapeLike = (value: Value) => isInt(value) || isFloat(value) || isSequence(value)
/** A vector's shape, where a bare number would be a number. */
const vectorText = (text: string) => (/^\d+$/.test(text) ? `${text},` : text)

/** The texts of a value: what `read` reads back. `null` where the control cannot hold it. */
export function write(field: Pick<Field, 'name' | 'control' | 'repeats'>, value: Value): Fields | null {
  const { name, control } = field
  switch (control.kind) {
    case 'tensors': {
      if (value === null) return { [name]: 'None', [dtypeKey(name)]: 'float32' }
      if (!isSequence(value) || value.items.some(isShapeLike)) return null
      return {
        [name]: joinRows(value.items.map((item) => tensorText(item, ['contiguous']))) || '[]',
        [dtypeKey(name)]: joinDTypes(value.items.map(dtypeIn)) || 'float32',
      }
    }
    case 'tensor': {
      const isNumeral = control.orNumber && (isInt(value) || isFloat(value))
      if (isShapeLike(value) && !isNumeral) return null
      const text = tensorText(value, layouts)
      return {
        [name]: control.orNumber && isTensor(value) ? vectorText(text) : text,
        [dtypeKey(name)]: dtypeIn(value),
        [layoutKey(name)]: (isTensor(value) && layoutOf(value)) || 'contiguous',
      }
    }
    case 'choice':
      if (typeof value === 'string' && control.options.includes(value)) return { [name]: value }
  }
  const text = repr(asOne(value, field.repeats))
  // what a tensor holds is more than such a text can say, and what stands between brackets is no expression
  return tensorsIn([value]).length > 0 || /\b(Ellipsis|slice\()/.test(text) ? null : { [name]: text }
}

/** PyTorch has spread one int over a list: it is written as it was. */
export const asOne = (value: Value, repeats: number | undefined): Value =>
  isSequence(value) &&
  value.items.length === repeats &&
  value.items.every((item) => isInt(item) && item === value.items[0])
    ? value.items[0]!
    : value
