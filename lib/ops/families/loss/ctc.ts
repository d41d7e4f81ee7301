import * as is from '@/lib/shape/argument'
import { group } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { read } from '@/lib/shape/python'
import { needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import { applied, type Reduction } from './loss'
import { checkImplemented, implementedErrors } from '@/lib/ops/families/module/native'

/** Connectionist temporal classification. Source: ATen/native/LossCTC.cpp. */

const while_checking = '(while checking arguments for ctc_loss_allocate_outputs)'

export const temporalErrors = {
  integral: ['RuntimeError', '{name} must be integral'],
  dim: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got 1)'],
  ...implementedErrors,
  empty: ['RuntimeError', 'log_probs tensor must not be empty'],
  rank: [
    'RuntimeError',
    `Expected 3-dimensional tensor, but got {rank}-dimensional tensor for argument #1 'log_probs' ${while_checking}`,
  ],
  targets_rank: [
    'RuntimeError',
    `Expected 1 to 2 dimensions, but got {rank}-dimensional tensor for argument #2 'targets' ${while_checking}`,
  ],
  blank: ['RuntimeError', 'blank must be in label range'],
  lengths: ['RuntimeError', '{name} must be of size batch_size'],
  low: ['RuntimeError', `Expected {name} to have value at least 0, but got value {value} ${while_checking}`],
  high: [
    'RuntimeError',
    `Expected input_lengths to have value at most {most}, but got value {value} ${while_checking}`,
  ],
  target_size: [
    'RuntimeError',
    `Expected tensor to have size {size} at dimension 0, but got size {got} for argument #2 'targets' ${while_checking}`,
  ],
  target_room: [
    'RuntimeError',
    `Expected tensor to have size at least {size} at dimension 1, but got size {got} for argument #2 'targets' ${while_checking}`,
  ],
} as const

type Errors = Trace<keyof typeof temporalErrors>

export const temporal = {
  log_probs: is.tensor([50, 16, 20]),
  targets: is.tensor([16, 30]),
  input_lengths: is.tensor([16]),
  target_lengths: is.tensor([16]),
} as const

const tensors = { log_probs: is.tensor([]), targets: is.tensor([]) }
/** The default as the list of signatures prints it. */
const reduction = { ...is.int(), default: { kind: 'opaque', type: 'int', repr: 'at::Reduction::Mean' } } as const
const others = { blank: is.int(0), reduction, zero_infinity: is.bool(false) }
const overloads = [
  { ...tensors, input_lengths: is.ints(), target_lengths: is.ints(), ...others },
  { ...tensors, input_lengths: is.tensor([]), target_lengths: is.tensor([]), ...others },
] as const

/** Lengths of which only the number may be known. */
interface Lengths {
  readonly count: number
  readonly values?: readonly number[] | undefined
}

/** `ctc_loss`: (T, N, C) or (T, C), and a length for each of the batch. */
export function temporalLoss(values: readonly Value[], mode: Reduction, t: Errors): Tensor {
  const [log_probs, targets, input_lengths, target_lengths, blank, zero_infinity] = values as [
    Value,
    Value,
    Value,
    Value,
    Value,
    Value,
  ]
  const positional = [log_probs, targets, input_lengths, target_lengths, blank, 1, zero_infinity]
  const { declared, bound } = bindNative('ctc_loss', overloads, { positional, keyword: {} })
  const of = read(declared as (typeof overloads)[number], bound)
  const lengths = (name: 'input_lengths' | 'target_lengths'): Lengths => {
    const given = of[name] as Tensor | readonly number[]
    if (!('kind' in given)) return { count: given.length, values: given }
    t.check(group(given.dtype) === 'int', 'integral', { name })
    return { count: numel(given.shape), values: given.values }
  }
  const [inputs, goals] = [lengths('input_lengths'), lengths('target_lengths')]
  const { shape, dtype } = of.log_probs
  t.check(shape.length > 0, 'dim')
  checkImplemented('ctc_loss_cpu', dtype, dtype === 'float32' || dtype === 'float64', t as Trace<string>)
  t.check(numel(shape) > 0, 'empty')
  const isBatch = shape.length === 3
  const batched = isBatch ? shape : shape.toSpliced(1, 0, 1)
  t.check(batched.length === 3, 'rank', { rank: batched.length })
  t.check([1, 2].includes(of.targets.shape.length), 'targets_rank', { rank: of.targets.shape.length })
  const [T, N, C] = batched as [number, number, number]
  t.check(of.blank >= 0 && of.blank < C, 'blank')
  t.check(inputs.count === N, 'lengths', { name: 'input_lengths' })
  t.check(goals.count === N, 'lengths', { name: 'target_lengths' })
  checkTargets(of.targets, goals, N, t)
  for (const value of inputs.values ?? []) {
    t.check(value >= 0, 'low', { name: 'input_lengths', value })
    t.check(value <= T, 'high', { most: T, value })
  }
  const requires_grad = needsGrad(dtype, [of.log_probs])
  return applied(tensor(isBatch ? [N] : [], { dtype, requires_grad }), mode, t as Trace<string>)
}

/** Targets in one row, the sum of whose lengths must be known to be checked; or padded, a row for each. */
function checkTargets({ shape }: Tensor, { values }: Lengths, N: number, t: Errors) {
  for (const value of values ?? []) t.check(value >= 0, 'low', { name: 'target_lengths', value })
  const [first, second] = shape as [number, number | undefined]
  const sum = (values ?? []).reduce((a, b) => a + b, 0)
  const size = second === undefined ? sum : N
  if (second !== undefined || values) t.check(first === size, 'target_size', { size, got: first })
  const most = Math.max(0, ...(values ?? []))
  if (second !== undefined) t.check(second >= most, 'target_room', { size: most, got: second })
}
