import { tensor } from '@/lib/shape/argument'
import { closeArguments, closeErrors, isClose } from '@/lib/ops/families/closeness'
import { group } from '@/lib/shape/dtype'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'

export default defineFunction({
  name: 'torch.allclose',
  category: 'comparison',
  binding: 'native',
  method: 'too',
  shapes: ['(*), (*) -> bool'],
  overloads: [{ ...closeArguments, input: tensor([0, 3]) }],
  example: {},
  errors: closeErrors,
  infer(args, t) {
    const { shape } = isClose(args, t)
    if (numel(shape) === 0) return true
    const [a, b] = [args.input, args.other].map(({ values, dtype }) =>
      group(dtype) === 'complex' ? undefined : values,
    )
    if (!a || !b || String(args.input.shape) !== String(args.other.shape)) return t.unknown()
    return a.every((value, index) => isNear(value, b[index]!, args))
  },
})

/** `|a - b| <= atol + rtol * |b|` */
const isNear = (a: number, b: number, { rtol, atol, equal_nan }: { rtol: number; atol: number; equal_nan: boolean }) =>
  a === b ||
  (equal_nan && Number.isNaN(a) && Number.isNaN(b)) ||
  (Number.isFinite(b) && Math.abs(a - b) <= atol + rtol * Math.abs(b))
