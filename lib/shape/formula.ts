import jsep from 'jsep'
import { operations } from './arithmetic'

// Python's floor division, at the precedence of `*` and `/`
jsep.addBinaryOp('//', 10)

export type Known = Readonly<Record<string, number | readonly number[]>>

/** What gives a formula's number once the symbols have values. */
type Calculation = (known: Known) => number

const functions: Record<string, (...values: number[]) => number> = {
  floor: Math.floor,
  ceil: Math.ceil,
  min: Math.min,
  max: Math.max,
  product: (...values) => values.reduce((a, b) => a * b, 1),
}
const delimiters: Record<string, readonly [string, string]> = {
  floor: ['\\left\\lfloor ', '\\right\\rfloor'],
  ceil: ['\\left\\lceil ', '\\right\\rceil'],
}

const once = <T>(make: (formula: string) => T) => {
  const cache = new Map<string, T>()
  return (formula: string): T => {
    const known = cache.get(formula)
    if (known !== undefined) return known
    const made = make(formula)
    cache.set(formula, made)
    return made
  }
}

const parse = once<jsep.Expression>((formula) => jsep(formula))
const compiled = once<Calculation>((formula) => compile(parse(formula)))

const nameOf = (node: jsep.Expression) => (node as jsep.Identifier).name

/** The argument's value at one place of a formula: `padding`, or `padding[0]`. */
function leafValue(node: jsep.Expression): (known: Known) => number | undefined {
  if (node.type === 'Identifier') {
    const name = nameOf(node)
    return (known) => {
      const value = known[name]
      return typeof value === 'number' ? value : undefined
    }
  }
  const { object, property } = node as jsep.MemberExpression
  const [name, at] = [nameOf(object), compile(property)({})]
  return (known) => {
    const value = known[name]
    return typeof value === 'object' ? value.at(at) : undefined
  }
}

function leafSymbol(node: jsep.Expression): string {
  if (node.type === 'Identifier') return symbol(nameOf(node))
  const { object, property } = node as jsep.MemberExpression
  return `${symbol(nameOf(object))}[${compile(property)({})}]`
}

/** `H_in` → `H_{\text{in}}`; PyTorch's argument names stay as they are, upright. */
function symbol(name: string): string {
  const match = /^([A-Z]+)(?:_(\w+))?$/.exec(name)
  if (match) return match[2] === undefined ? match[1]! : `${match[1]}_{\\text{${match[2].replaceAll('_', '\\_')}}}`
  return name.length === 1 ? name : `\\text{${name.replaceAll('_', '\\_')}}`
}

const binary: Readonly<Record<string, (a: number, b: number) => number>> = operations

function compile(node: jsep.Expression): Calculation {
  switch (node.type) {
    case 'Literal': {
      const value = (node as jsep.Literal).value as number
      return () => value
    }
    case 'Identifier':
    case 'MemberExpression': {
      const read = leafValue(node)
      return (known) => {
        const value = read(known)
        if (value === undefined) throw new Error(`formula: ${leafSymbol(node)} has no value`)
        return value
      }
    }
    case 'UnaryExpression': {
      const inner = compile((node as jsep.UnaryExpression).argument)
      return (known) => -inner(known)
    }
    case 'CallExpression': {
      const { callee, arguments: values } = node as jsep.CallExpression
      const [apply, inner] = [functions[nameOf(callee)]!, values.map(compile)]
      return (known) => apply(...inner.map((value) => value(known)))
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression
      const [apply, a, b] = [binary[operator], compile(left), compile(right)]
      if (apply) return (known) => apply(a(known), b(known))
    }
  }
  throw new Error(`formula: ${node.type} is not arithmetic`)
}

const precedence = (node: jsep.Expression): number => {
  if (node.type !== 'BinaryExpression') return 3
  const { operator } = node as jsep.BinaryExpression
  if (operator === '/' || operator === '//') return 3
  // `mod` beside a product is read either way, so it gets parentheses there
  if (operator === '%') return 1.5
  return operator === '+' || operator === '-' ? 1 : 2
}

/** `known` absent: symbols. Present: the reader's numbers in their places. */
function tex(node: jsep.Expression, known?: Known): string {
  const wrap = (child: jsep.Expression, least: number, leads = true) => {
    const inner = tex(child, known)
    const negative = inner.startsWith('-') && (least > 1 || !leads)
    return precedence(child) < least || negative ? `\\left(${inner}\\right)` : inner
  }
  switch (node.type) {
    case 'Literal':
      return String((node as jsep.Literal).value)
    case 'Identifier':
    case 'MemberExpression': {
      const value = known && leafValue(node)(known)
      return value === undefined ? leafSymbol(node) : String(value)
    }
    case 'UnaryExpression':
      return `-${wrap((node as jsep.UnaryExpression).argument, 2)}`
    case 'CallExpression': {
      const { callee, arguments: values } = node as jsep.CallExpression
      const { name } = callee as jsep.Identifier
      const inner = values.map((value) => tex(value, known))
      const [open, close] = delimiters[name] ?? [
        `\\${name === 'product' ? 'textstyle\\prod' : name}\\left(`,
        '\\right)',
      ]
      return `${open}${inner.join(', ')}${close}`
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression
      if (operator === '/') return `\\frac{${tex(left, known)}}{${tex(right, known)}}`
      if (operator === '//') return `\\left\\lfloor \\frac{${tex(left, known)}}{${tex(right, known)}}\\right\\rfloor`
      const sign = { '*': ' \\times ', '%': ' \\bmod ' }[operator] ?? ` ${operator} `
      const level = operator === '%' ? 3 : precedence(node)
      return `${wrap(left, level)}${sign}${wrap(right, operator === '-' ? 2 : level, false)}`
    }
  }
  throw new Error(`formula: ${node.type} cannot be set`)
}

/** The number a formula gives. Throws when a symbol has no value: a fault of the spec, not of the reader. */
export const calculate = (formula: string, known: Known): number => compiled(formula)(known)
/** LaTeX with symbols. */
export const latex = (formula: string): string => tex(parse(formula))
/** LaTeX with numbers instead of the symbols. */
export const latexWith = (formula: string, known: Known): string => tex(parse(formula), known)
/** LaTeX of a single name, `H_out` → `H_{\text{out}}`. */
export const latexName = (name: string): string => tex(parse(name))
