import { bool, float, int } from '@/lib/shape/argument'
import { checkPlace, create, options } from '@/lib/shape/creation/options'
import { defaultDType } from '@/lib/shape/default-dtype'
import { cppType, group, scalarType } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import type { Arguments } from '@/lib/shape/argument'
import { notImplemented } from '@/lib/shape/refusals'

const window_length = int()
const periodic = bool()

/** @param shape the numbers that tell its form, each with a signature of its own */
const window = (short: string, ...shape: readonly string[]) =>
  defineFunction({
    name: `torch.${short}`,
    category: 'creation',
    binding: 'native',
    shapes: ['(window_length,)'],
    overloads: [
      { window_length, ...options },
      { window_length, periodic, ...options },
      ...shape.map((_, last) => ({
        window_length,
        periodic,
        ...(Object.fromEntries(shape.slice(0, last + 1).map((name) => [name, float()])) as Arguments),
        ...options,
      })),
    ],
    example: { window_length: '400' },
    errors: {
      dtype: ['RuntimeError', `${short} expects floating point dtypes, got: TensorOptions({options})`],
      length: ['RuntimeError', `${short} requires non-negative window_length, got window_length={length}`],
      unsupported_dtype: notImplemented({ kernel: 'arange_cpu' }),
    },
    infer({ window_length: length, ...given }, t) {
      checkPlace(given, t)
      const dtype = given.dtype ?? defaultDType()
      const layout = given.layout === null ? 'Strided (default)' : 'Strided'
      const place = `device=cpu, layout=${layout}, requires_grad=false (default)`
      const options = `dtype=${cppType(dtype)}, ${place}, pinned_memory=false, memory_format=(nullopt)`
      t.check(group(dtype) === 'float' || group(dtype) === 'complex', 'dtype', { options })
      t.check(length >= 0, 'length', { length })
      t.check(length < 2 || group(dtype) === 'float', 'unsupported_dtype', { dtype: scalarType(dtype) })
      return create([length], given, t as never, { dtype })
    },
  })

/** Weights that fade a piece of a signal in and out. */
export default [
  window('hann_window'),
  window('hamming_window', 'alpha', 'beta'),
  window('bartlett_window'),
  window('blackman_window'),
  window('kaiser_window', 'beta'),
]
