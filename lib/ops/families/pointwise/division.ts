import { group, type DType } from '@/lib/shape/dtype'
import { isNumber, type Operand } from '@/lib/shape/promotion'
import { numel } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTrue } from '@/lib/shape/value'

export const zeroErrors = { zero: ['RuntimeError', 'ZeroDivisionError'] } as const

/** Integers cannot be divided by zero. Of a tensor whose values nobody knows, none is taken to be zero. */
export function checkDivisor(divisor: Operand, computed: DType, shape: readonly number[], t: Trace<'zero'>): void {
  if (group(computed) !== 'int' || numel(shape) === 0) return
  t.check(isNumber(divisor) ? isTrue(divisor) : !divisor.values?.includes(0), 'zero')
}
