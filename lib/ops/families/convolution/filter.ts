import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { comparedToInt } from '@/lib/shape/builtins'
import { group, isDifferentiable, type DType } from '@/lib/shape/dtype'
import type { Bound } from '@/lib/shape/python'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { unless } from '@/lib/shape/module-repr'
import { isSequence, isTrue, str, tuple, type Sequence, type Value } from '@/lib/shape/value'
import { parameterErrors } from '@/lib/ops/families/module/parameter'
import { toTuple, type Rank } from '@/lib/ops/families/window/window'

/** What convolutions of both directions share: their weights, and the way they are made. Source: `_ConvNd.__init__`. */

export const filterErrors = {
  in_groups: ['ValueError', 'in_channels must be divisible by groups'],
  out_groups: ['ValueError', 'out_channels must be divisible by groups'],
  groups: ['ValueError', 'groups must be a positive integer'],
  ...parameterErrors,
} as const

/** The arguments as they were written: the class looks at little of what it is given. */
export interface Declared {
  readonly in_channels: Value
  readonly out_channels: Value
  readonly kernel_size: Value
  readonly stride: Value
  readonly padding: Value
  readonly dilation: Value
  readonly groups: Value
  readonly bias: boolean
  readonly padding_mode: Value
}

/** The module once it is made. */
export type Made<D extends Declared> = D & { readonly parameters: Readonly<Record<string, Tensor>> }

export function checkGroups({ in_channels, out_channels, groups }: Declared, t: Trace<keyof typeof filterErrors>) {
  t.check(comparedToInt(groups, '<=') > 0, 'groups')
  t.check(equals(arithmetic(in_channels, '%', groups), 0), 'in_groups')
  t.check(equals(arithmetic(out_channels, '%', groups), 0), 'out_groups')
}

/** The size given to `torch.empty`: output channels come first, or the input's if the convolution is transposed. */
export function weightSize(n: Rank, self: Declared, transposed: boolean): Sequence {
  const { in_channels, out_channels, groups, kernel_size } = self
  const [first, second] = transposed ? [in_channels, out_channels] : [out_channels, in_channels]
  return tuple([first, arithmetic(second, '//', groups), ...toTuple(kernel_size, n).items])
}

export const filterParameters = (n: Rank, self: Declared, transposed: boolean) => ({
  weight: weightSize(n, self, transposed).items.map(Number),
  ...(self.bias ? { bias: [Number(self.out_channels)] } : {}),
})

const isAll = (value: Value, number: number) => isSequence(value) && value.items.every((item) => equals(item, number))

/** `_ConvNd.extra_repr`. */
export function filterRepr(n: Rank, given: Bound, bias: boolean): string {
  const sizes = (name: string) => toTuple(given[name]!, n)
  const isTransposed = 'output_padding' in given
  const padding = typeof given.padding === 'string' && !isTransposed ? given.padding : sizes('padding')
  const output_padding = isTransposed ? sizes('output_padding') : toTuple(0, n)
  return [
    `${str(given.in_channels!)}, ${str(given.out_channels!)}, kernel_size=${str(sizes('kernel_size'))}`,
    `, stride=${str(sizes('stride'))}`,
    unless(isAll(padding, 0), 'padding', padding),
    unless(isAll(sizes('dilation'), 1), 'dilation', sizes('dilation')),
    unless(isAll(output_padding, 0), 'output_padding', output_padding),
    unless(equals(given.groups!, 1), 'groups', given.groups!),
    unless(bias, 'bias', false),
    unless(given.padding_mode === 'zeros', 'padding_mode', given.padding_mode!),
  ].join('')
}

/** Stand-ins for messages that name types only. */
export const anyParameters = ({ bias }: Bound) => {
  const parameter = tensor([], { parameter: true })
  return { weight: parameter, ...(isTrue(bias!) ? { bias: parameter } : {}) }
}

/**
 * A multiply-add is two operations, the bias is not counted, and a complex convolution is three real ones.
 *
 * @param uses how often each weight is used
 */
export const filterFlops = (dtype: DType, weight: Tensor, uses: number): number =>
  2 * uses * numel(weight.shape) * (group(dtype) === 'complex' ? 3 : 1)

type Changes = Readonly<Record<string, Value>>
interface Input {
  readonly input: Tensor
}

const takeDType = ({ input: { dtype } }: Input): Changes =>
  isDifferentiable(dtype) ? { dtype: { kind: 'dtype', dtype } } : {}

/** What would mend an error. */
export const filterFixes = (n: Rank) => ({
  channels({ input, groups }: Input & Declared): Changes {
    const in_channels = input.shape.at(-n - 1)!
    const isShared = typeof groups === 'number' && in_channels % groups === 0
    return { in_channels, ...(isShared ? {} : { groups: 1 }) }
  },
  weight_dtype: takeDType,
  scalar_type: takeDType,
  stride: (): Changes => ({ stride: 1 }),
  dilation: (): Changes => ({ dilation: 1 }),
  negative_padding: (): Changes => ({ padding: 0 }),
  padding_mode: (): Changes => ({ padding_mode: 'zeros' }),
})
