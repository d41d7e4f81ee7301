import jsep from 'jsep'
import * as series from '@/lib/numeric/series'
import type { Series } from '@/lib/numeric/series'

/** A function of x that a reader wrote. */
export interface Written {
  at(x: number): number
  /** The Taylor coefficients around `centre`, `count` of them; null where there are none: a corner, a jump, a pole. */
  taylor(centre: number, count: number): Series | null
  /** The same in Python, for a tensor `x`. */
  readonly python: string
  /** That needs brackets inside another operation. */
  readonly isOperation?: boolean
  readonly isConstant: boolean
}

/** Why a text is no function of x: what cannot be read, or which name is unknown. */
export type Problem = { readonly kind: 'unreadable' } | { readonly kind: 'unknown'; readonly name: string }

interface Known {
  at(x: number): number
  taylor(a: Series): Series | null
  /** Where it is not `torch.name(…)`. */
  readonly python?: (a: string) => string
}

/** One formula where its argument is above 0, another below; at 0 itself there is a corner or a jump. */
const split = (at: (x: number) => number, above: (a: Series) => Series, below: (a: Series) => Series): Known => ({
  at,
  taylor: (a) => (a[0]! > 0 ? above(a) : a[0]! < 0 ? below(a) : null),
})
const flat = (value: number) => (a: Series) => series.constant(value, a.length)
const same = (a: Series) => a

const functions: Readonly<Record<string, Known>> = {
  sin: { at: Math.sin, taylor: (a) => series.sinCos(a)[0] },
  cos: { at: Math.cos, taylor: (a) => series.sinCos(a)[1] },
  tan: { at: Math.tan, taylor: (a) => series.divide(...series.sinCos(a)) },
  exp: { at: Math.exp, taylor: series.exp },
  log: { at: Math.log, taylor: series.log },
  sqrt: { at: Math.sqrt, taylor: (a) => (a[0]! > 0 ? series.power(a, 0.5) : null) },
  tanh: { at: Math.tanh, taylor: series.tanh },
  abs: split(Math.abs, same, (a) => series.scale(a, -1)),
  sign: split(Math.sign, flat(1), flat(-1)),
  step: {
    ...split((x) => (Math.sign(x) + 1) / 2, flat(1), flat(0)),
    python: (a) => `torch.heaviside(${a}, torch.tensor(0.5))`,
  },
  relu: split((x) => Math.max(x, 0), same, flat(0)),
}
const constants: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E }

/** What functions and numbers a reader may name. */
export const knownNames: readonly string[] = [...Object.keys(functions), ...Object.keys(constants)]

const mostLetters = 200

/**
 * Reads `sin(2*pi*x)`, with the precedence of Python: `-x**2` is −(x²). `^` is a power too, as people write it.
 */
export function readFunction(text: string): Written | Problem {
  const plain = text
    .replace(/[−–]/g, '-')
    .replace(/[×·]/g, '*')
    .replace(/π/g, 'pi')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/\*\*/g, '^')
    .replace(/\s+/g, ' ')
  // jsep binds a minus in front closer than a power; a product with −1 binds as it should
  const signed = plain.replace(/(^|[(,+\-*/])( ?)-/g, '$1$2(-1)*').replaceAll('^', '**')
  try {
    if (text.length > mostLetters || text.trim() === '') return { kind: 'unreadable' }
    return compile(jsep(signed))
  } catch (thrown) {
    return thrown instanceof UnknownName ? { kind: 'unknown', name: thrown.message } : { kind: 'unreadable' }
  }
}

class UnknownName extends Error {}

/** In brackets, where it is an operation itself. */
const inner = ({ python, isOperation }: Written) => (isOperation ? `(${python})` : python)

/** The same calculation with numbers and with series. */
const both = (
  left: Written,
  right: Written,
  sign: string,
  at: (a: number, b: number) => number,
  taylor: (a: Series, b: Series) => Series | null,
): Written => ({
  python: `${inner(left)} ${sign} ${inner(right)}`,
  isOperation: true,
  isConstant: left.isConstant && right.isConstant,
  at: (x) => at(left.at(x), right.at(x)),
  taylor(centre, count) {
    const [a, b] = [left.taylor(centre, count), right.taylor(centre, count)]
    return a && b && sound(taylor(a, b))
  },
})

/** No coefficient may be infinite: there is a pole, or the end of where the function is defined. */
const sound = (made: Series | null) => (made?.every(Number.isFinite) ? made : null)

const operators: Readonly<Record<string, (left: Written, right: Written) => Written>> = {
  '+': (l, r) => both(l, r, '+', (a, b) => a + b, series.add),
  '-': (l, r) =>
    both(
      l,
      r,
      '-',
      (a, b) => a - b,
      (a, b) => series.add(a, series.scale(b, -1)),
    ),
  '*': (l, r) => both(l, r, '*', (a, b) => a * b, series.multiply),
  '/': (l, r) => both(l, r, '/', (a, b) => a / b, series.divide),
  '**': (l, r) =>
    both(
      l,
      r,
      '**',
      (a, b) => a ** b,
      (a, b) =>
        b.slice(1).every((one) => one === 0) ? series.power(a, b[0]!) : series.exp(series.multiply(b, series.log(a))),
    ),
}

const number = (value: number, python = String(value)): Written => ({
  python,
  isOperation: python.startsWith('-'),
  isConstant: true,
  at: () => value,
  taylor: (_, count) => series.constant(value, count),
})

function compile(node: jsep.Expression): Written {
  if (node.type === 'Literal' && typeof node.value === 'number') return number(node.value)
  if (node.type === 'Identifier') {
    const { name } = node as jsep.Identifier
    if (name === 'x') return { at: (x) => x, taylor: series.variable, python: 'x', isConstant: false }
    if (!Object.hasOwn(constants, name)) throw new UnknownName(name)
    return number(constants[name]!, `torch.${name}`)
  }
  if (node.type === 'UnaryExpression') {
    const { operator, argument } = node as jsep.UnaryExpression
    if (operator === '-') {
      const positive = compile(argument)
      return { ...operators['*']!(number(-1), positive), python: `-${inner(positive)}` }
    }
    if (operator === '+') return compile(argument)
  }
  if (node.type === 'BinaryExpression') {
    const { operator, left, right } = node as jsep.BinaryExpression
    if (operator === '**' && left.type === 'UnaryExpression')
      // 2**-x**2: the only place where a minus in front is still jsep's
      return compile({
        ...(left as jsep.UnaryExpression),
        argument: { ...node, left: left.argument },
      } as jsep.Expression)
    if (Object.hasOwn(operators, operator)) return operators[operator]!(compile(left), compile(right))
  }
  if (node.type === 'CallExpression') {
    const { callee, arguments: given } = node as jsep.CallExpression
    if (callee.type !== 'Identifier' || given.length !== 1) throw new Error('no such call')
    const { name } = callee as jsep.Identifier
    if (!Object.hasOwn(functions, name)) throw new UnknownName(name)
    const [known, of] = [functions[name]!, compile(given[0]!)]
    if (of.isConstant) return number(known.at(of.at(0)))
    return {
      python: known.python?.(of.python) ?? `torch.${name}(${of.python})`,
      isConstant: false,
      at: (x) => known.at(of.at(x)),
      taylor(centre, count) {
        const a = of.taylor(centre, count)
        return a && sound(known.taylor(a))
      },
    }
  }
  throw new Error(`not a number: ${node.type}`)
}
