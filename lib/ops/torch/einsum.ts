import { bindEinsum, einsumErrors } from '@/lib/ops/families/products/einsum'
import { equationErrors } from '@/lib/ops/families/products/equation'
import * as is from '@/lib/shape/argument'
import { compares, toIndex } from '@/lib/shape/builtins'
import { raise } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isEllipsis, isInt, isSequence, isTensor, typeName, type Value } from '@/lib/shape/value'

const errors = {
  too_few: [
    'ValueError',
    'einsum(): must specify the equation string and at least one operand, or at least one operand and its subscripts list',
  ],
  sublist: ['ValueError', 'einsum(): subscript in subscript list is not within the valid range [0, 52)'],
  ...equationErrors,
  ...einsumErrors,
} as const
type EinsumTrace = Trace<keyof typeof errors>

export default defineFunction({
  name: 'torch.einsum',
  category: 'matmul',
  binding: 'python',
  shapes: ["'ik,kj->ij': (I, K), (K, J) -> (I, J)", "'bij->bji': (B, I, J) -> (B, J, I)", "'ii': (I, I) -> ()"],
  overloads: [{ args: { ...is.variadic(is.anything()), control: { kind: 'text', isLong: true } } }],
  example: { args: "('ik,kj->ij', torch.randn(2, 3), torch.randn(3, 4))" },
  errors,
  infer: ({ args }, t) => run(isSequence(args) ? args.items : [args], t),
  flops: (_, __, t) => t.flops,
})

/** The wrapper in torch/functional.py. Without opt_einsum, operands are multiplied from left to right. */
function run(args: readonly Value[], t: EinsumTrace): Value {
  t.check(args.length >= 2, 'too_few')
  const [equation, operands] = isTensor(args[0]!) ? fromSublists(args, t) : [args[0]!, args.slice(1)]
  const [only] = operands
  if (operands.length === 1 && isSequence(only!)) return run([equation, ...only.items], t)
  return bindEinsum(equation, operands, t)
}

/** `einsum(a, [0, 1], b, [1, 2], [0, 2])` as an equation. */
function fromSublists(args: readonly Value[], t: EinsumTrace): [Value, readonly Value[]] {
  const isExplicit = args.length % 2 === 1
  const pairs = isExplicit ? args.slice(0, -1) : args
  const lists = pairs.filter((_, at) => at % 2 === 1).map((list) => lettersOf(list, t))
  const arrow = isExplicit ? `->${lettersOf(args.at(-1)!, t)}` : ''
  return [lists.join(',') + arrow, pairs.filter((_, at) => at % 2 === 0)]
}

function lettersOf(list: Value, t: EinsumTrace): string {
  const items = typeof list === 'string' ? [...list] : isSequence(list) ? list.items : null
  // tensors and other objects may be gone through, too
  if (items === null && typeof list === 'object' && list !== null && list.kind !== 'float') return t.unknown()
  if (items === null) return raise('TypeError', 'type', `'${typeName(list)}' object is not iterable`)
  return items.map((item) => letterOf(item, t)).join('')
}

function letterOf(item: Value, t: EinsumTrace): string {
  if (isEllipsis(item)) return '...'
  if (isTensor(item)) return t.unknown()
  const isUpper = compares(item, '>=', 0) && compares(item, '<', 26)
  const isLower = compares(item, '>=', 26) && compares(item, '<', 52)
  t.check(isUpper || isLower, 'sublist')
  const number = isInt(item) ? item : toIndex(item)
  return String.fromCharCode(number < 26 ? 65 + number : 71 + number)
}
