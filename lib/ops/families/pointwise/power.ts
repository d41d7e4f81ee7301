import { number, tensor } from '@/lib/shape/argument'
import { out } from './pointwise'

const [input, exponent] = [tensor([2, 3]), tensor([3])]

/** What pow and float_power declare: base and exponent are tensors, or one of them is a number. */
export const power = {
  category: 'pointwise',
  binding: 'native',
  method: 'too',
  inplace: true,
  shapes: ['(*), (*) -> (*)'],
  overloads: [
    { input, exponent, out },
    { self: number(), exponent, out },
    { input, exponent: number(), out },
  ],
  example: {},
} as const
