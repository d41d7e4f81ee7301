import { operation, type Said } from '@/lib/explore/operators'
import { group, isDType, type DType, type DTypeGroup } from '@/lib/shape/dtype'
import { attempt } from '@/lib/shape/error'
import { floatOf, resultType, type Operand } from '@/lib/shape/promotion'
import { tensor } from '@/lib/shape/tensor'
import { float, type Value } from '@/lib/shape/value'

/** Which dtype comes out where two meet, and why. */

/** A tensor with dimensions, one without, or a number of Python's; the sooner, the more it counts. */
export const kinds = ['tensor', 'zero-dim', 'number'] as const
export type Kind = (typeof kinds)[number]

export const operators = ['+', '-', '/', '//', '<'] as const
export type Operator = (typeof operators)[number]

/** Type aliases, so that they are records as the address wants them. */
export type PromotionState = {
  readonly a: string
  readonly a_dtype: string
  readonly b: string
  readonly b_dtype: string
  readonly op: string
  readonly inplace: boolean
}

/** Complex numbers of 16 bits are PyTorch's, but hardly anybody's: they come out here, and cannot be chosen. */
export type Node = DType | 'complex32'

/** From each dtype to the next ones above it. Where two meet, the result is the first that both can reach. */
export const edges: readonly (readonly [Node, Node])[] = [
  ['bool', 'uint8'],
  ['bool', 'int8'],
  ['uint8', 'int16'],
  ['int8', 'int16'],
  ['int16', 'int32'],
  ['int32', 'int64'],
  ['int64', 'bfloat16'],
  ['int64', 'float16'],
  ['bfloat16', 'float32'],
  ['float16', 'float32'],
  ['float32', 'float64'],
  ['float16', 'complex32'],
  ['float32', 'complex64'],
  ['float64', 'complex128'],
  ['complex32', 'complex64'],
  ['complex64', 'complex128'],
]

const next = (from: Node) => edges.filter(([low]) => low === from).map(([, high]) => high)

/** The shortest way up, both ends included; null: there is none. */
export function way(from: Node, to: Node): readonly Node[] | null {
  let ways: (readonly Node[])[] = [[from]]
  while (ways.length > 0) {
    const found = ways.find((one) => one.at(-1) === to)
    if (found) return found
    ways = ways.flatMap((one) => next(one.at(-1)!).map((high) => [...one, high]))
  }
  return null
}

interface Side {
  readonly kind: Kind
  /** That of a number is what it counts as. */
  readonly dtype: DType
  readonly category: DTypeGroup
  /** How it is written. */
  readonly source: string
}

/**
 * Why: both count alike and are of one dtype, of two categories, or of one, where the larger or a third holds both; or
 * one of them counts more, and decides, or is of a lower category than the other, which then decides as far as that.
 */
export type Reason = 'same' | 'category' | 'wider' | 'third' | 'decides' | 'overruled'

export interface Promotion {
  readonly a: Side
  readonly b: Side
  readonly operator: Operator
  readonly inplace: boolean
  /** `a += b` where a is a number: Python makes a new tensor of it. */
  readonly isRebound: boolean
  readonly source: string
  /** What both become before anything is calculated. */
  readonly common: Node
  readonly reason: Reason
  /** What is calculated in: of a quotient no whole number. */
  readonly computed: Node
  /** The one that counts more, where they do not count alike. */
  readonly stronger: 'a' | 'b' | null
  /** The one to speak of first: that which counts more; where they count alike, that of the higher category. */
  readonly winner: 'a' | 'b'
  /** The arrows of the lattice that were followed. */
  readonly followed: readonly (readonly [Node, Node])[]
  readonly result:
    | { readonly kind: 'dtype'; readonly dtype: Node }
    | { readonly kind: 'error'; readonly error: Said }
    /** Two numbers: PyTorch is not asked. */
    | { readonly kind: 'python' }
}

const literals: Readonly<Record<DTypeGroup, readonly [source: string, value: Value, dtype: DType]>> = {
  bool: ['True', true, 'bool'],
  int: ['2', 2, 'int64'],
  float: ['2.0', float(2), 'float32'],
  complex: ['2j', { kind: 'complex', real: 0, imag: 2 }, 'complex64'],
}

/** A number of Python's, by the dtype that it counts as. */
export const numberDTypes = Object.values(literals).map(([, , dtype]) => dtype)

function read(kind: string, dtype: string): { readonly side: Side; readonly value: Value } {
  const sound = isDType(dtype) ? dtype : 'float32'
  const category = group(sound)
  if (kind === 'number') {
    const [source, value, counts] = literals[category]
    return { side: { kind, dtype: counts, category, source }, value }
  }
  const shape = kind === 'zero-dim' ? [] : [2]
  const source = `torch.ones(${shape.length === 0 ? '()' : '2'}, dtype=torch.${sound})`
  return {
    side: { kind: shape.length === 0 ? 'zero-dim' : 'tensor', dtype: sound, category, source },
    value: tensor(shape, { dtype: sound, values: shape.length === 0 ? [1] : [1, 1] }),
  }
}

const oneOf = <T extends string>(all: readonly T[], text: string): T => all.find((one) => one === text) ?? all[0]!

/** Everything that there is to say about two operands. */
export function promotion(state: PromotionState): Promotion {
  const [one, other] = [read(state.a, state.a_dtype), read(state.b, state.b_dtype)]
  const [a, b] = [one.side, other.side]
  const operator = oneOf(operators, state.op)
  const inplace = state.inplace && operator !== '<'
  // complex32 is none of the engine's dtypes
  const common: Node = attempt(() => resultType([one.value as Operand, other.value as Operand])) ?? 'complex32'
  const [left, right] = [kinds.indexOf(a.kind), kinds.indexOf(b.kind)]
  const stronger = left === right ? null : left < right ? 'a' : 'b'
  return {
    a,
    b,
    operator,
    inplace,
    isRebound: inplace && a.kind === 'number',
    source: inplace ? `a ${operator}= b` : `a ${operator} b`,
    common,
    computed: operator === '/' && common !== 'complex32' ? floatOf(common) : common,
    reason: stronger === null ? alike(a.dtype, b.dtype, common) : unlike(stronger === 'a' ? [a, b] : [b, a]),
    stronger,
    winner: stronger ?? (rank(b.category) > rank(a.category) ? 'b' : 'a'),
    followed: stronger === null ? [a.dtype, b.dtype].flatMap((from) => pairs(way(from, common) ?? [])) : [],
    result: resultOf(one, other, operator, inplace),
  }
}

const pairs = (nodes: readonly Node[]) => nodes.slice(1).map((node, i) => [nodes[i]!, node] as const)

const alike = (a: DType, b: DType, common: Node): Reason =>
  a === b ? 'same' : common !== a && common !== b ? 'third' : group(a) === group(b) ? 'wider' : 'category'

const rank = (of: DTypeGroup) => ['bool', 'int', 'float', 'complex'].indexOf(of)

const unlike = ([strong, weak]: readonly [Side, Side]): Reason =>
  rank(weak.category) > rank(strong.category) ? 'overruled' : 'decides'

type Given = ReturnType<typeof read>

function resultOf(a: Given, b: Given, operator: Operator, inplace: boolean): Promotion['result'] {
  if (a.side.kind === 'number' && b.side.kind === 'number') return { kind: 'python' }
  const isUpdate = inplace && a.side.kind !== 'number'
  const came = operation(a.value, isUpdate ? `${operator}=` : operator, b.value)
  if (came.kind === 'error') return came
  if (came.kind === 'tensor') return { kind: 'dtype', dtype: came.tensor.dtype }
  // of complex32 the engine knows nothing
  return complexHalf(a, b, operator, isUpdate)
}

/** What PyTorch does where complex32 comes out; the golden table has every such pair. */
function complexHalf(
  { side: a }: Given,
  { side: b }: Given,
  operator: Operator,
  isUpdate: boolean,
): Promotion['result'] {
  if (isUpdate && a.kind === 'zero-dim' && b.kind === 'tensor')
    return raised('output', 'RuntimeError', "output with shape [] doesn't match the broadcast shape [2]")
  if (isUpdate)
    return raised('cast', 'RuntimeError', "result type ComplexHalf can't be cast to the desired output type Half")
  // `2j / x` is a product, and `2j < x` is `x > 2j`
  const isNumber = a.kind === 'number'
  const kernels = {
    '//': 'div_floor_cpu',
    '<': isNumber ? 'gt_cpu' : 'lt_cpu',
    ...(isNumber ? {} : { '/': 'div_cpu' }),
  }
  const kernel = (kernels as Readonly<Record<string, string>>)[operator]
  if (kernel) return raised('kernel', 'NotImplementedError', `"${kernel}" not implemented for 'ComplexHalf'`)
  return { kind: 'dtype', dtype: 'complex32' }
}

const raised = (id: string, type: string, message: string): Promotion['result'] => ({
  kind: 'error',
  error: { id, type, message },
})

/** The first dtype that both can reach by the arrows. */
export function meet(a: Node, b: Node): Node {
  const above = (from: Node): Set<Node> => new Set([from, ...next(from).flatMap((high) => [...above(high)])])
  const both = [...above(a)].filter((node) => above(b).has(node))
  return both.find((node) => both.every((other) => above(node).has(other)))!
}
