import { checkHashable, noAttribute } from '@/lib/shape/builtins'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, type Value } from '@/lib/shape/value'
import { whyNoAxis } from './expression'

/** The patterns of pack and unpack: names of dimensions, and one `*`. Source: einops/packing.py. */

export const packingErrors = (fn: string) =>
  ({
    duplicate: ['EinopsError', `Duplicates in axes names in ${fn}(..., "{pattern}")`],
    star: ['EinopsError', `No *-axis in ${fn}(..., "{pattern}")`],
    axis_name: ['EinopsError', `Invalid axis name {axis} in ${fn}(..., "{pattern}")`],
  }) as const

/** How many dimensions stand before and after the `*`. */
export function analyzePattern(pattern: Value, t: Trace<keyof ReturnType<typeof packingErrors>>) {
  checkHashable(pattern)
  if (typeof pattern !== 'string') return isTensor(pattern) ? t.unknown() : noAttribute(pattern, 'split')
  const axes = pattern.trim().split(/\s+/)
  t.check(new Set(axes).size === axes.length, 'duplicate', { pattern })
  t.check(axes.includes('*'), 'star', { pattern })
  for (const axis of axes) t.check(axis === '*' || whyNoAxis(axis) === null, 'axis_name', { axis, pattern })
  const before = axes.indexOf('*')
  return { pattern, before, after: axes.length - before - 1 }
}
