import { float, int, number, tensor } from '@/lib/shape/argument'
import { checkPlace, create, gradErrors, options, out } from '@/lib/shape/creation/options'
import { defaultDType } from '@/lib/shape/default-dtype'
import { group, scalarType, type DType } from '@/lib/shape/dtype'
import { complexOf, isNumber, scalarDType, type Operand } from '@/lib/shape/promotion'
import { notImplemented } from '@/lib/shape/refusals'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineFunction } from '@/lib/shape/spec'

const points = tensor([])
const base = { base: float(10) } as const

/** Start and end may each be a tensor of one number. */
const ends = [
  [points, points],
  [number(), points],
  [points, number()],
  [number(), number()],
] as const

const spaced = (short: string, more: typeof base | Record<never, never>) =>
  defineFunction({
    name: `torch.${short}`,
    category: 'creation',
    binding: 'native',
    shapes: ['(steps,)'],
    overloads: ends.map(([start, end]) => ({ start, end, steps: int(), ...more, out, ...options })),
    example: { start: '0.0', end: '1.0', steps: '5' },
    errors: {
      ...gradErrors,
      ...scalarErrors,
      scalars: ['RuntimeError', `${short} only supports 0-dimensional start and end tensors, but got {which}.`],
      steps: ['RuntimeError', 'number of steps must be non-negative'],
      complex: [
        'RuntimeError',
        `torch.${short}(): inferred dtype c10::complex<float> can't be safely cast to passed dtype {dtype}`,
      ],
      unsupported_dtype: notImplemented({ kernel: `${short}_cpu` }),
    },
    infer(args, t) {
      checkPlace(args, t)
      const { start, end, steps } = args as { start: Operand; end: Operand; steps: number }
      const tensors = Object.entries({ start, end }).flatMap(([name, one]) =>
        isNumber(one) ? [] : [{ name, rank: one.shape.length }],
      )
      const which = tensors.map(({ name, rank }) => `${name} with ${rank} dimension(s)`).join(' and ')
      t.check(
        tensors.every(({ rank }) => rank === 0),
        'scalars',
        { which },
      )
      t.check(steps >= 0, 'steps')
      const dtypeOf = (one: Operand): DType => (isNumber(one) ? scalarDType(one) : one.dtype)
      const isComplex = [start, end].some((one) => group(dtypeOf(one)) === 'complex')
      const dtype = args.dtype ?? (isComplex ? complexOf(defaultDType()) : defaultDType())
      t.check(!isComplex || group(dtype) === 'complex', 'complex', { dtype: scalarType(dtype) })
      t.check(dtype !== 'bool' || steps < 2, 'unsupported_dtype', { dtype: scalarType(dtype) })
      const known = [start, end].filter(isNumber)
      // how far a power of small integers may go is not modelled
      if ('base' in args && group(dtype) === 'int' && dtype !== 'int64') t.unknown()
      if (steps > 1) known.forEach((one) => checkFill(one, dtype, steps, t))
      return create([steps], args, t as Parameters<typeof create>[2], { dtype })
    },
  })

/** Numbers from a start to an end, a given count of them. */
export default [spaced('linspace', {}), spaced('logspace', base)]
