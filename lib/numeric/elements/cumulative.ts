import { group } from '@/lib/shape/dtype'
import type { Elements, Given, Works } from './given'
import { alongDim, range, unknown } from './grid'
import { rounded } from './held'
import { joined } from './joining'
import { logSumExp } from './reductions'

/** Each element together with all before it, or with the next. */

/** Floats are added up as doubles, and each sum is rounded by itself. */
const running =
  (by: (all: number, one: number) => number, start: number) =>
  (given: Given): Elements => {
    const { input, out } = given
    const isFloat = group(out.dtype) === 'float'
    return alongDim(input, given.dim('dim', input.shape.length), (run) => {
      let all = start
      return run.map((one) => (all = by(all, isFloat ? rounded(one, out.dtype) : one)))
    })
  }

function diff(given: Given): Elements {
  const { input, out } = given
  const dim = given.dim('dim', input.shape.length, -1)
  const ends = [
    ...(given.has('prepend') ? [given.grid('prepend')] : []),
    input,
    ...(given.has('append') ? [given.grid('append')] : []),
  ]
  if (ends.some(({ shape }) => shape.length !== input.shape.length)) return unknown()
  const isBool = out.dtype === 'bool'
  const step = (run: readonly number[]) =>
    run.slice(1).map((one, at) => (isBool ? Number(one !== run[at]) : rounded(one - run[at]!, out.dtype)))
  return alongDim(joined(ends, dim), dim, (run) => range(given.number('n', 1)).reduce<readonly number[]>(step, run))
}

export const cumulatives: Works = {
  cumsum: running((all, one) => all + one, 0),
  cumprod: running((all, one) => all * one, 1),
  logcumsumexp: running((all, one) => logSumExp([all, one]), -Infinity),
  diff,
}
