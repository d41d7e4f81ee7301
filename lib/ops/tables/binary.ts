import { binary, kindOf, type Binary } from '@/lib/ops/families/pointwise'
import type { Calculate } from '@/lib/shape/known'
import { floatOf } from '@/lib/shape/promotion'

/** Functions of two operands, element by element. Source: ATen/native/BinaryOps.cpp. */
type Row = Omit<Binary, 'category'>

const bits = ['float', 'complex'] as const
const notInts = ['bool', ...bits] as const

/** Neither may be complex, in words of the function's own. */
const realOnly = (message: string): Pick<Row, 'refuses' | 'before'> => ({
  refuses: { complex: ['RuntimeError', message] },
  before: (operands, t) => t.check(!operands.some((operand) => kindOf(operand) === 'complex'), 'complex'),
})

const extreme = (name: string): Row => ({
  name,
  isPure: true,
  ...realOnly(`${name} not implemented for complex tensors.`),
})

const logical = (name: string): Row => ({ name, isTest: true, isDifferentiable: false })

/** JavaScript has 32 bits for this. */
const bitwise =
  (operate: (a: number, b: number) => number): Calculate =>
  ([a, b]) =>
    (a! | 0) === a && (b! | 0) === b ? operate(a, b) : undefined

const rows: readonly Row[] = [
  { name: 'atan2', aliases: ['arctan2'], computes: floatOf, kernel: ['atan2_cpu', 'complex'] },
  { name: 'hypot', kernel: ['hypot_cpu', 'bool', 'int', 'complex'] },
  { name: 'igamma', kernel: ['igamma_cpu', 'bool', 'int', 'complex'] },
  { name: 'igammac', kernel: ['igammac_cpu', 'bool', 'int', 'complex'] },
  { ...extreme('maximum'), calculate: (elements) => Math.max(...elements) },
  { ...extreme('minimum'), calculate: (elements) => Math.min(...elements) },
  extreme('fmax'),
  extreme('fmin'),
  { name: 'bitwise_and', numbers: 'either', kernel: ['bitwise_and_cpu', ...bits], calculate: bitwise((a, b) => a & b) },
  { name: 'bitwise_or', numbers: 'either', kernel: ['bitwise_or_cpu', ...bits], calculate: bitwise((a, b) => a | b) },
  { name: 'bitwise_xor', numbers: 'either', kernel: ['bitwise_xor_cpu', ...bits], calculate: bitwise((a, b) => a ^ b) },
  { name: 'bitwise_left_shift', numbers: 'either', kernel: ['lshift_cpu', ...notInts] },
  { name: 'bitwise_right_shift', numbers: 'either', kernel: ['rshift_cpu', ...notInts] },
  { ...logical('logical_and'), calculate: ([a, b]) => a !== 0 && b !== 0 },
  { ...logical('logical_or'), calculate: ([a, b]) => a !== 0 || b !== 0 },
  { ...logical('logical_xor'), calculate: ([a, b]) => (a !== 0) !== (b !== 0) },
  { name: 'copysign', numbers: 'right', computes: floatOf, kernel: ['copysign_cpu', 'complex'] },
  { name: 'xlogy', numbers: 'anywhere', computes: floatOf, kernel: ['xlogy_cpu', 'complex'] },
  { name: 'nextafter', kernel: ['nextafter_cpu', 'bool', 'int', 'complex'] },
  { name: 'logaddexp', isPure: true, kernel: ['logaddexp_cpu', 'bool', 'int'] },
  { name: 'logaddexp2', isPure: true, kernel: ['logaddexp2_cpu', 'bool', 'int', 'complex'] },
  { name: 'gcd', kernel: ['gcd_cpu', ...notInts] },
  { name: 'lcm', kernel: ['lcm_cpu', ...notInts] },
]

export default rows.map((row) => binary({ category: row.isTest ? 'comparison' : 'pointwise', ...row }))
