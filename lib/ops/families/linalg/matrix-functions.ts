import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import type { ErrorTemplates } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import type { Value } from '@/lib/shape/value'
import { checkKernel, checkMatrices, matrixErrors, type Rules } from './matrices'
import { out, outs } from '@/lib/ops/families/reduction/reduction'

/** Functions of a batch of matrices, as rows of a table. */

export type Matrices = ReturnType<typeof checkMatrices>
export type Options = Readonly<Record<string, unknown>>

export interface Row {
  /** `linalg.det`, or `det` of torch itself, which is also a method. */
  readonly name: string
  readonly argument: 'A' | 'input'
  readonly options?: Arguments
  readonly rules: Rules
  readonly errors?: ErrorTemplates
  readonly outputs?: readonly string[]
  readonly rule: string
  /** There is no `out`. */
  readonly isPlain?: true
  /** What is looked at before the matrices are, and the answer, if it ends there. */
  before?(A: Tensor, t: Trace<string>): Tensor | null
  /** What is looked at once the matrices are known to be fit. */
  check?(options: Options, t: Trace<string>): void
  /** @param sizes those of the matrices, which have been checked */
  result(A: Tensor, sizes: Matrices, options: Options): Value
}

export const matrixFunction = (row: Row) => {
  const { name, argument, options = {}, rules, errors = {}, outputs, rule } = row
  const isLinalg = name.startsWith('linalg.')
  return defineFunction({
    name: `torch.${name}`,
    ...(isLinalg ? { called: name.replace('.', '_') } : { method: 'too' as const }),
    category: 'linalg',
    binding: 'native',
    shapes: [rule],
    ...(outputs ? { outputs } : {}),
    overloads: [
      {
        [argument]: is.tensor(rules.isSquare ? [3, 3] : [4, 3]),
        ...options,
        ...(row.isPlain ? {} : { out: outputs ? outs : out }),
      } as Arguments,
    ],
    example: {},
    errors: { ...matrixErrors(rules), ...errors },
    infer({ [argument]: A, ...rest }, t) {
      const matrices = A as Tensor
      const early = row.before?.(matrices, t)
      if (early) return early
      const sizes = checkMatrices(matrices, rules, t)
      row.check?.(rest, t)
      checkKernel(matrices, rules, t)
      return row.result(matrices, sizes, rest)
    },
  })
}
