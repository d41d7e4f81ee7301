import type { DType } from '@/lib/shape/dtype'
import type { Given } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import type { Side } from './either'
import { dict, float, list, namedTuple, tuple, type Constant, type Value } from '@/lib/shape/value'

/**
 * How values cross between CPython and the engine: as JSON, in which anything but None, bools, ints and texts is an array
 * that begins with its kind. Its other side is `_wire.py` of the package.
 */
export type Wire = null | boolean | number | string | WireArray
interface WireArray extends ReadonlyArray<Wire> {
  readonly [index: number]: Wire
}

/** A float as Python writes it. */
const numberOf = (text: string): number => Number(text.replace('inf', 'Infinity'))

/**
 * @param tensor the tensor that Python knows by a number
 * @param side which of the two numbers stands for a size that is not known
 */
export function fromWire(wire: Wire, tensor: (id: number) => Tensor, side: Side = 0): Value {
  if (wire === null || typeof wire !== 'object') return wire
  const of = (item: Wire) => fromWire(item, tensor, side)
  const [kind, ...rest] = wire
  switch (kind) {
    case 't':
      return tensor(rest[0] as number)
    case '(':
      return tuple(rest.map(of))
    case '[':
      return list(rest.map(of))
    case 'S':
      return namedTuple('torch.Size', rest.map(of))
    case 'f':
      return float(numberOf(rest[0] as string))
    case 'c':
      return { kind: 'complex', real: numberOf(rest[0] as string), imag: numberOf(rest[1] as string) }
    case ':':
      return { kind: 'slice', start: of(rest[0]!), stop: of(rest[1]!), step: of(rest[2]!) }
    case '.':
      return { kind: 'ellipsis' }
    case 'w':
      return rest[side] as number
    case 'u':
      return { kind: 'opaque', type: 'int', repr: `${String(rest[0])}+${String(rest[1])}` }
    case 'y':
      return { kind: 'dtype', dtype: rest[0] as DType }
    case 'v':
      return { kind: 'device', device: rest[0] as string }
    case 'm':
      return { kind: 'constant', type: rest[0] as Constant['type'], name: rest[1] as string }
    case 'F':
      return { kind: 'function', name: rest[0] as string }
    case 'd':
    case 'O': {
      const entries = (rest as unknown as (readonly [Wire, Wire])[]).map(
        ([key, value]) => [of(key), of(value)] as const,
      )
      return kind === 'd' ? dict(entries) : { ...dict(entries), type: 'OrderedDict' }
    }
    default:
      return { kind: 'opaque', type: rest[0] as string, repr: rest[1] as string }
  }
}

/** @param number what Python shall know a tensor by */
export function toWire(value: Value, number: (of: Tensor) => number): Wire {
  if (value === null || typeof value !== 'object') return value
  const of = (item: Value) => toWire(item, number)
  switch (value.kind) {
    case 'tensor':
      return ['t', number(value)]
    case 'tuple':
      if (value.type === 'torch.Size') return ['S', ...value.items.map(of)]
      return value.type === undefined ? ['(', ...value.items.map(of)] : ['n', value.type, ...value.items.map(of)]
    case 'list':
      return ['[', ...value.items.map(of)]
    case 'float':
      return ['f', String(value.value)]
    case 'complex':
      return ['c', String(value.real), String(value.imag)]
    case 'dict':
      return ['d', ...value.entries.map((entry) => entry.map(of) as unknown as Wire)]
    case 'dtype':
      return ['y', value.dtype]
    case 'device':
      return ['v', value.device]
    case 'constant':
      return ['m', value.type, value.name]
    case 'opaque':
      return value.type === 'size' ? ['w', ...value.repr.split(',').map(Number)] : ['?', value.type]
    case 'slice':
      return [':', of(value.start), of(value.stop), of(value.step)]
    case 'ellipsis':
      return ['.']
    case 'function':
      return ['F', value.name]
    default:
      return ['?', value.kind]
  }
}

/** Arguments as they cross: `[[positional …], {keyword: …}]`. */
export function givenFromWire(text: string, tensor: (id: number) => Tensor, side: Side = 0): Given {
  const [positional, keyword] = JSON.parse(text) as readonly [readonly Wire[], Readonly<Record<string, Wire>>]
  return {
    positional: positional.map((one) => fromWire(one, tensor, side)),
    keyword: Object.fromEntries(Object.entries(keyword).map(([name, one]) => [name, fromWire(one, tensor, side)])),
  }
}
