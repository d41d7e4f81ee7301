import * as is from '@/lib/shape/argument'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { defineFunction } from '@/lib/shape/spec'
import type { ErrorTemplates } from '@/lib/shape/error'
import type { Trace } from '@/lib/shape/trace'
import type { Bound } from '@/lib/shape/python'
import { repr, tuple, type Value } from '@/lib/shape/value'
import { convolutionErrors, convolved, type Shown } from './convolution'
import { convolveErrors, inputErrors } from './convolve'
import { filterFlops } from './filter'
import { transposedConvolved, transposedErrors } from './transposed'
import type { Rank } from '@/lib/ops/families/window/window'

/** `F.conv2d` and its kin: the weight is an argument. Source: ATen/native/Convolution.cpp. */

const weightErrors = (given: string) => ({
  groups: ['RuntimeError', 'non-positive groups is not supported'] as const,
  bias_size: [
    'RuntimeError',
    `Given ${given}weight of size {weight}, expected bias to be 1-dimensional with {want} elements, but got bias of size {got} instead`,
  ] as const,
})
const divisible = [
  'RuntimeError',
  'Given groups={groups}, expected weight to be divisible by {groups} at dimension 0, but got weight of size [{weight}] instead',
] as const

/** Examples of an input, a weight and a bias. */
interface Examples {
  readonly input: readonly number[]
  readonly weight: readonly number[]
  readonly bias: readonly number[]
}

const tensors = ({ input, weight, bias }: Examples) => ({
  input: is.tensor(input),
  weight: is.tensor(weight),
  bias: is.optional(is.tensor(bias)),
})

/** What becomes of a bias of another dtype is the kernel's affair. */
function checked(output: Tensor, { weight, bias }: Bound, t: Trace<string>): Tensor {
  if (bias && (bias as Tensor).dtype !== (weight as Tensor).dtype) t.unknown()
  return output
}

interface Read {
  readonly input: Tensor
  readonly padding: Value
  readonly groups: number
}

/** Lists as the parser had them. */
const bind = (args: Readonly<Record<string, unknown>>): Bound =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, Array.isArray(value) ? tuple(value) : (value as Value)]),
  )

const sizes: Readonly<Record<Rank, string>> = { 1: 'L', 2: 'H, W', 3: 'D, H, W' }
const sized = (n: Rank, which: 'in' | 'out') => sizes[n].replaceAll(/[A-Z]/g, (axis) => `${axis}_${which}`)
const shapes = (n: Rank) =>
  ['N, ', ''].map((batch) => `(${batch}C_in, ${sized(n, 'in')}) -> (${batch}C_out, ${sized(n, 'out')})`)

export function convolutionFunctional(n: Rank, examples: Examples) {
  const { too_small, bias_dtype, same_length, dilation_zero } = convolutionErrors(n)
  const rest = { dilation: is.repeatedInts(n, 1), groups: is.int(1) }
  const first = { ...tensors(examples), stride: is.repeatedInts(n, 1) }
  return defineFunction({
    name: `torch.nn.functional.conv${n}d`,
    aliases: [`torch.conv${n}d`],
    category: 'convolution',
    binding: 'native',
    shapes: shapes(n),
    overloads: [
      { ...first, padding: is.repeatedInts(n, 0), ...rest },
      { ...first, padding: { ...is.oneOf('valid', 'same'), type: 'str' }, ...rest },
    ],
    example: {},
    errors: {
      ...inputErrors(n, 'groups={groups}'),
      too_small,
      ...weightErrors(''),
      out_groups: divisible,
      bias_dtype,
      padding_word: ['RuntimeError', 'Invalid padding string: {padding}'],
      same_stride: ['RuntimeError', "padding='same' is not supported for strided convolutions"],
      ...convolveErrors,
      same_length,
      dilation_zero,
    },
    infer(args, t) {
      const bound = bind(args)
      const { input, padding, groups } = bound as Bound & Read
      const isRank = input.shape.length === n + 1 || input.shape.length === n + 2
      const isKnown = typeof padding !== 'string' || padding === 'same' || padding === 'valid'
      t.check(isKnown || !isRank, 'padding_word', { padding: repr(padding) })
      // the groups are looked at earlier than without a word
      t.check(padding !== 'same' || !isRank || groups > 0, 'groups')
      return checked(convolved(n, bound, { ...bound, padding_mode: 'zeros' } as unknown as Shown, t), bound, t)
    },
    flops: ({ input, weight }, [output]) => filterFlops(input.dtype, weight, numel(output!.shape) / weight.shape[0]!),
  })
}

export function transposedFunctional(n: Rank, examples: Examples) {
  // the kernel for volumes says `no_weight` instead
  const { kernel_zero, ...others } = convolveErrors
  const own: ErrorTemplates =
    n === 3 ? { dilation_zero: ['RuntimeError', 'dimensions are invalid'] as const } : { kernel_zero }
  const { output_padding, output_small, negative_output_padding, no_weight, descriptor } = transposedErrors(n)
  return defineFunction({
    name: `torch.nn.functional.conv_transpose${n}d`,
    aliases: [`torch.conv_transpose${n}d`],
    category: 'convolution',
    binding: 'native',
    shapes: shapes(n),
    overloads: [
      {
        ...tensors(examples),
        stride: is.repeatedInts(n, 1),
        padding: is.repeatedInts(n, 0),
        output_padding: is.repeatedInts(n, 0),
        groups: is.int(1),
        dilation: is.repeatedInts(n, 1),
      },
    ],
    example: { stride: '2' },
    errors: {
      ...inputErrors(n, 'transposed=1'),
      output_padding,
      output_small,
      ...weightErrors('transposed=1, '),
      in_groups: divisible,
      ...others,
      ...own,
      negative_output_padding,
      no_weight,
      descriptor,
    },
    infer(args, t) {
      const bound = bind(args)
      return checked(transposedConvolved(n, bound, t), bound, t)
    },
    flops: ({ input, weight }) => filterFlops(input.dtype, weight, numel(input.shape) / weight.shape[0]!),
  })
}
