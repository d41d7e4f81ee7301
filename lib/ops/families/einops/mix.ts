import { raise } from '@/lib/shape/error'
import { numel } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isInt, typeName, type Dict, type Value } from '@/lib/shape/value'
import { namesIn, splitPattern } from './transform'
import { ellipsis, expressionErrors, parseExpression, showAxes, type Axis, type Fail } from './expression'
import { checkLayer } from './layer'
import { layerHead, lengthTexts, patternTexts, sidesOf, withHead } from './recipe'

/** EinMix: an einsum with a weight of its own, between two rearrangements. Source: einops/layers/_einmix.py. */

export const mixErrors = {
  ...withHead('', {
    ...expressionErrors,
    unrecognized: 'Unrecognized identifiers on the right side of EinMix {axes}',
    weight_ellipsis: 'Ellipsis is not supported in weight, as its shape should be fully specified',
    one_ellipsis: 'Ellipsis in EinMix should be on both sides, {pattern}',
    ellipsis_inside: "Ellipsis on left side can't be in parenthesis, got {pattern}",
    numbers: 'Anonymous axes (numbers) are not allowed in EinMix',
    weight_parentheses: 'Parenthesis is not allowed in weight shape: {weight}',
    weight_length: 'Dimension {axis} of weight should be specified',
    unused: 'Axes {axes} are not used in pattern',
    redundant: 'Weight axes {axes} are redundant',
    bias_type: 'bias shape should be string specifying which axes bias depends on',
    bias_axes: 'Bias axes {axes} not present in output',
    bias_length: 'Sizes not provided for bias axes {axes}',
    bias_order: 'all bias dimensions should go after ellipsis in the output',
  }),
  ...withHead(layerHead, { undetermined: patternTexts.undetermined }),
  ...withHead('', lengthTexts),
} as const

interface Layer {
  readonly pattern: Value
  readonly weight_shape: Value
  readonly bias_shape: Value
  readonly axes_lengths: Dict
}

type Rearranging = Pick<Layer, 'pattern' | 'axes_lengths'>

export interface Mix {
  readonly weight: readonly number[]
  readonly bias: readonly number[] | null
  /** For torch.einsum: a letter for each name. */
  readonly equation: string
  /** Takes the input apart, where the pattern says so. */
  readonly before: Rearranging | null
  /** Puts the result together. */
  readonly after: Rearranging | null
}

/** Everything that the arguments say, after einops' checks in their order. */
export function planMix({ pattern, weight_shape, bias_shape, axes_lengths }: Layer, t: Trace<string>): Mix {
  const fail: Fail = (id, holes) => t.fail(id, { pattern: pattern as string, ...holes })
  const none = (axes: readonly Axis[], id: string) => axes.length === 0 || fail(id, { axes: showAxes(axes) })
  const [leftText, rightText] = sidesOf(splitPattern(pattern, t)) as [string, string]
  const [left, right] = [parseExpression(leftText, fail), parseExpression(rightText, fail)]
  const weightText = textOf(weight_shape, t)
  const weight = parseExpression(weightText, fail)
  const without = (axes: Iterable<Axis>, ...others: readonly ReadonlySet<Axis>[]) =>
    [...axes].filter((axis) => !others.some((other) => other.has(axis)))

  none(without(right.axes, left.axes, weight.axes), 'unrecognized')
  if (weight.hasEllipsis) fail('weight_ellipsis')
  if (left.hasEllipsis && !right.hasEllipsis) fail('one_ellipsis')
  if (left.isEllipsisInside) fail('ellipsis_inside')
  if (left.hasNumbers || right.hasNumbers || weight.hasNumbers) fail('numbers')
  if (/[()]/.test(weightText)) fail('weight_parentheses', { weight: weightText })

  const flat = (groups: typeof left.groups) => groups.flatMap((group) => group as readonly string[] | string)
  const dotted = (groups: typeof left.groups) => flat(groups).map((name) => (name === ellipsis ? '...' : name))
  const isPlain = (groups: typeof left.groups) => groups.every((group) => group.length === 1)
  const inside = axes_lengths.entries.filter(([name]) => left.axes.has(name as string))
  const before = isPlain(left.groups)
    ? null
    : { pattern: `${leftText}-> ${dotted(left.groups).join(' ')}`, axes_lengths: { ...axes_lengths, entries: inside } }
  if (before) checkLayer('Rearrange', before, 'rearrange', t)
  const after =
    isPlain(right.groups) && !right.isEllipsisInside
      ? null
      : { pattern: `${dotted(right.groups).join(' ')} ->${rightText}`, axes_lengths: { ...axes_lengths, entries: [] } }

  const names = new Set(namesIn(axes_lengths))
  const [missing] = without(weight.axes, names)
  if (missing !== undefined) fail('weight_length', { axis: missing as string })
  none(without(names, left.axes, weight.axes), 'unused')
  none(without(weight.axes, left.axes, right.axes), 'redundant')
  if (!isPlain(weight.groups)) raise('ValueError', 'type', 'not enough values to unpack (expected 1, got 0)')
  const lengthOf = (name: string) => {
    const length = new Map(axes_lengths.entries).get(name)!
    // einops takes whatever can be multiplied
    return isInt(length) && length >= 0 ? length : t.unknown()
  }
  const sizes = (of: readonly string[]) => of.map(lengthOf)
  const weightNames = flat(weight.groups)
  const inputs = numel(sizes(weightNames.filter((name) => !right.axes.has(name))))
  const bias = bias_shape === null ? null : biasOf()
  if (inputs === 0) raise('ZeroDivisionError', 'type', 'division by zero')
  return { weight: sizes(weightNames), bias, equation: equation(), before, after }

  function biasOf(): readonly number[] {
    if (typeof bias_shape !== 'string') return fail('bias_type')
    const { axes } = parseExpression(bias_shape, fail)
    none(without(axes, right.axes), 'bias_axes')
    none(without(axes, names), 'bias_length')
    const [open, own] = [flat(right.groups).indexOf(ellipsis), flat(right.groups).findIndex((name) => axes.has(name))]
    if (own >= 0 && own < open) fail('bias_order')
    return flat(right.groups)
      .filter((name) => name !== ellipsis)
      .map((name) => (axes.has(name) ? lengthOf(name) : 1))
  }

  function equation(): string {
    const sorted = without([...left.axes, ...right.axes, ...weight.axes], new Set([ellipsis])) as string[]
    const all = [...new Set(sorted)].sort()
    // beyond 26 there are no letters
    if (all.length > 26) return t.unknown()
    const write = (groups: typeof left.groups) =>
      flat(groups)
        .map((name) => (name === ellipsis ? '...' : String.fromCharCode(97 + all.indexOf(name))))
        .join('')
    return `${write(left.groups)},${write(weight.groups)}->${write(right.groups)}`
  }
}

/** `'.' in expression` is what a value that is no text fails at. */
function textOf(value: Value, t: Trace<string>): string {
  if (typeof value === 'string') return value.includes(ellipsis) ? t.unknown() : value
  const isPlain = value === null || typeof value === 'boolean' || isInt(value) || isFloat(value)
  return isPlain ? raise('TypeError', 'type', `argument of type '${typeName(value)}' is not iterable`) : t.unknown()
}
