import type { Trace } from '@/lib/shape/trace'

/** The equation of `torch.einsum`. Source: `einsum` in ATen/native/Linear.cpp. */

export const equationErrors = {
  fewer_operands: ['RuntimeError', 'einsum(): fewer operands were provided than specified in the equation'],
  more_operands: ['RuntimeError', 'einsum(): more operands were provided than specified in the equation'],
  subscript: [
    'RuntimeError',
    'einsum(): invalid subscript given at index {at} in the equation string, subscripts must be in [a-zA-Z]',
  ],
  second_ellipsis: [
    'RuntimeError',
    "einsum(): found '.' for operand {operand} for which an ellipsis was already found",
  ],
  dots: ['RuntimeError', "einsum(): found '.' for operand {operand} that is not part of any ellipsis"],
  subscript_count: [
    'RuntimeError',
    'einsum(): the number of subscripts in the equation ({count}) does not match the number of dimensions ({rank}) for operand {operand} and no ellipsis was given',
  ],
  too_many_subscripts: [
    'RuntimeError',
    'einsum(): the number of subscripts in the equation ({count}) is more than the number of dimensions ({rank}) for operand {operand}',
  ],
  second_output_ellipsis: ['RuntimeError', "einsum(): found '.' for output but an ellipsis (...) was already found"],
  output_dots: ['RuntimeError', "einsum(): found '.' for output that is not part of any ellipsis (...)"],
  new_in_output: [
    'RuntimeError',
    'einsum(): output subscript {label} does not appear in the equation for any input operand',
  ],
  twice_in_output: ['RuntimeError', 'einsum(): output subscript {label} appears more than once in the output'],
} as const

type EquationTrace = Trace<keyof typeof equationErrors>

export const ellipsis = '...'

export interface Equation {
  /** The letters of every operand, and `...` among them. */
  readonly operands: readonly (readonly string[])[]
  /** The most dimensions that an ellipsis stands for. */
  readonly covered: number
  /** The result's dimensions: letters, and `.0`, `.1` … for those of the ellipsis. */
  readonly output: readonly string[]
  /** The dimensions to sum over. */
  readonly summed: readonly string[]
}

/** The names of the dimensions that an ellipsis stands for. */
export const coveredAxes = (covered: number): readonly string[] => Array.from({ length: covered }, (_, at) => `.${at}`)

export function parseEquation(equation: string, ranks: readonly number[], t: EquationTrace): Equation {
  const arrow = equation.indexOf('->')
  const left = arrow < 0 ? equation : equation.slice(0, arrow)
  const operands = parseOperands(left, ranks.length, t)
  const covered = countCovered(operands, ranks, t)
  const letters = operands.flat().filter((label) => label !== ellipsis)
  const known = [...new Set(letters)].sort()
  const single = () => known.filter((label) => letters.indexOf(label) === letters.lastIndexOf(label))
  const output =
    arrow < 0 ? [ellipsis, ...single()] : parseOutput(equation.slice(arrow + 2), left.length + 2, new Set(known), t)
  const axes = coveredAxes(covered)
  return {
    operands,
    covered,
    output: output.flatMap((label) => (label === ellipsis ? axes : [label])),
    summed: [...(output.includes(ellipsis) ? [] : axes), ...known.filter((label) => !output.includes(label))],
  }
}

function parseOperands(left: string, count: number, t: EquationTrace): readonly (readonly string[])[] {
  const parts = left.split(',')
  let at = 0
  const operands = parts.map((part, operand) => {
    t.check(operand < count, 'fewer_operands')
    const labels = [...labelsOf(part, at, t, 'second_ellipsis', 'dots', operand)]
    at += part.length + 1
    return labels
  })
  t.check(parts.length === count, 'more_operands')
  return operands
}

/** Letters and ellipses in their order; spaces do not count. */
function* labelsOf(
  text: string,
  start: number,
  t: EquationTrace,
  second: keyof typeof equationErrors,
  dots: keyof typeof equationErrors,
  operand = 0,
): Generator<string> {
  let hasEllipsis = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === ' ') continue
    if (character === '.') {
      t.check(!hasEllipsis, second, { operand })
      t.check(text.startsWith(ellipsis, at), dots, { operand })
      hasEllipsis = true
      at += 2
      yield ellipsis
      continue
    }
    t.check(/[a-z]/i.test(character), 'subscript', { at: start + at })
    yield character
  }
}

function countCovered(operands: readonly (readonly string[])[], ranks: readonly number[], t: EquationTrace): number {
  const covered = operands.map((labels, operand) => {
    const rank = ranks[operand]!
    const count = labels.filter((label) => label !== ellipsis).length
    const holes = { count, rank, operand }
    if (count === labels.length) t.check(count === rank, 'subscript_count', holes)
    else t.check(count <= rank, 'too_many_subscripts', holes)
    return rank - count
  })
  return Math.max(0, ...covered)
}

function parseOutput(right: string, start: number, known: ReadonlySet<string>, t: EquationTrace): readonly string[] {
  const output: string[] = []
  for (const label of labelsOf(right, start, t, 'second_output_ellipsis', 'output_dots')) {
    t.check(!output.includes(label), 'twice_in_output', { label })
    t.check(label === ellipsis || known.has(label), 'new_in_output', { label })
    output.push(label)
  }
  return output
}
