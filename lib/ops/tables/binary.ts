import { binary, kindOf, type Binary } from '@/lib/ops/families/pointwise/pointwise'
import type { Calculate } from '@/lib/shape/known'
import { floatOf } from '@/lib/shape/promotion'

/** Functions of two operands, element by element. Source: ATen/native/BinaryOps.cpp. */
interface Row extends Omit<Binary, 'category'> {
  readonly example?: Readonly<Record<string, string>>
}

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

const ints = { input: 'torch.zeros(2, 3, dtype=torch.int64)', other: 'torch.zeros(3, dtype=torch.int64)' } as const

const ofBits = (name: string): Row => ({ name, numbers: 'either', example: ints })

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
  { ...ofBits('bitwise_and'), kernel: ['bitwise_and_cpu', ...bits], calculate: bitwise((a, b) => a & b) },
  { ...ofBits('bitwise_or'), kernel: ['bitwise_or_cpu', ...bits], calculate: bitwise((a, b) => a | b) },
  { ...ofBits('bitwise_xor'), kernel: ['bitwise_xor_cpu', ...bits], calculate: bitwise((a, b) => a ^ b) },
  { ...ofBits('bitwise_left_shift'), kernel: ['lshift_cpu', ...notInts] },
  { ...ofBits('bitwise_right_shift'), kernel: ['rshift_cpu', ...notInts] },
  { ...logical('logical_and'), calculate: ([a, b]) => a !== 0 && b !== 0 },
  { ...logical('logical_or'), calculate: ([a, b]) => a !== 0 || b !== 0 },
  { ...logical('logical_xor'), calculate: ([a, b]) => (a !== 0) !== (b !== 0) },
  { name: 'copysign', numbers: 'right', computes: floatOf, kernel: ['copysign_cpu', 'complex'] },
  { name: 'xlogy', numbers: 'anywhere', computes: floatOf, kernel: ['xlogy_cpu', 'complex'] },
  { name: 'nextafter', kernel: ['nextafter_cpu', 'bool', 'int', 'complex'] },
  { name: 'logaddexp', isPure: true, kernel: ['logaddexp_cpu', 'bool', 'int'] },
  { name: 'logaddexp2', isPure: true, kernel: ['logaddexp2_cpu', 'bool', 'int', 'complex'] },
  { name: 'gcd', example: ints, kernel: ['gcd_cpu', ...notInts] },
  { name: 'lcm', example: ints, kernel: ['lcm_cpu', ...notInts] },
]

export default rows.map(({ example = {}, ...row }) => ({
  ...binary({ category: row.isTest ? 'comparison' : 'pointwise', ...row }),
  example,
}))
