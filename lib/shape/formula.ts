import jsep from 'jsep'

// Python's floor division, at the precedence of `*` and `/`
jsep.addBinaryOp('//', 10)

export type Known = Readonly<Record<string, number | readonly number[]>>

/** The argument's value at one place of a formula: `padding`, or `padding[0]`. */
type Leaf = { readonly symbol: string; readonly value: number | undefined }

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

const cache = new Map<string, jsep.Expression>()
function parse(formula: string): jsep.Expression {
  const known = cache.get(formula)
  if (known) return known
  const tree = jsep(formula)
  cache.set(formula, tree)
  return tree
}

function leaf(node: jsep.Expression, known: Known): Leaf {
  if (node.type === 'Identifier') {
    const { name } = node as jsep.Identifier
    const value = known[name]
    return { symbol: symbol(name), value: typeof value === 'number' ? value : undefined }
  }
  const { object, property } = node as jsep.MemberExpression
  const { name } = object as jsep.Identifier
  const at = number(property, {})
  const value = known[name]
  return { symbol: `${symbol(name)}[${at}]`, value: typeof value === 'object' ? value.at(at) : undefined }
}

/** `H_in` → `H_{\text{in}}`; PyTorch's argument names stay as they are, upright. */
function symbol(name: string): string {
  const match = /^([A-Z]+)(?:_(\w+))?$/.exec(name)
  if (match) return match[2] === undefined ? match[1]! : `${match[1]}_{\\text{${match[2].replaceAll('_', '\\_')}}}`
  return name.length === 1 ? name : `\\text{${name.replaceAll('_', '\\_')}}`
}

function number(node: jsep.Expression, known: Known): number {
  switch (node.type) {
    case 'Literal':
      return (node as jsep.Literal).value as number
    case 'Identifier':
    case 'MemberExpression': {
      const { symbol, value } = leaf(node, known)
      if (value === undefined) throw new Error(`formula: ${symbol} has no value`)
      return value
    }
    case 'UnaryExpression':
      return -number((node as jsep.UnaryExpression).argument, known)
    case 'CallExpression': {
      const { callee, arguments: values } = node as jsep.CallExpression
      return functions[(callee as jsep.Identifier).name]!(...values.map((value) => number(value, known)))
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression
      const [a, b] = [number(left, known), number(right, known)]
      if (operator === '+') return a + b
      if (operator === '-') return a - b
      if (operator === '*') return a * b
      if (operator === '/') return a / b
      if (operator === '//') return Math.floor(a / b)
      if (operator === '%') return a - b * Math.floor(a / b)
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
      const { symbol, value } = leaf(node, known ?? {})
      return value === undefined ? symbol : String(value)
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
export const calculate = (formula: string, known: Known): number => number(parse(formula), known)
/** LaTeX with symbols. */
export const latex = (formula: string): string => tex(parse(formula))
/** LaTeX with numbers instead of the symbols. */
export const latexWith = (formula: string, known: Known): string => tex(parse(formula), known)
/** LaTeX of a single name, `H_out` → `H_{\text{out}}`. */
export const latexName = (name: string): string => tex(parse(name))
