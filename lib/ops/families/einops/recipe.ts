import { ellipsis, expressionErrors, parseExpression, showAxes, type Axis, type Fail } from './expression'

/** How a pattern takes a tensor apart and puts it together. Source: einops/einops.py. */

export const reductions = ['min', 'max', 'sum', 'mean', 'prod', 'any', 'all'] as const

export const patternTexts = {
  ...expressionErrors,
  ellipsis_right: 'Ellipsis found in right side, but not left side of a pattern {pattern}',
  ellipsis_inside: 'Ellipsis inside parenthesis in the left side is not allowed: {pattern}',
  axis_name: "('Invalid name for an axis', '{axis}')",
  unused: 'Axis {axis} is not used in transform',
  undetermined: 'Could not infer sizes for {axes}',
} as const
const ranks = {
  fewer: 'Wrong shape: expected >={least} dims. Received {rank}-dim tensor.',
  rank: 'Wrong shape: expected {count} dims. Received {rank}-dim tensor.',
} as const
export const lengthTexts = {
  mismatch: 'Shape mismatch, {length} != {known}',
  divide: "Shape mismatch, can't divide axis of length {length} in chunks of {known}",
} as const
const own = {
  rearrange: {
    numbers: 'Non-unitary anonymous axes are not supported in rearrange (exception is length 1)',
    one_side: 'Identifiers only on one side of expression (should be on both): {axes}',
  },
  repeat: {
    disappears: 'Unexpected identifiers on the left side of repeat: {axes}',
    unsized: 'Specify sizes for new axes in repeat: {axes}',
  },
  reduce: {
    appears: 'Unexpected identifiers on the right side of reduce {reduction}: {axes}',
    reduction: `Unknown reduction {reduction}. Expect one of (${reductions.map((one) => `'${one}'`).join(', ')}).`,
  },
} as const

export type Kind = keyof typeof own

type Texts = Readonly<Record<string, string>>
type AsErrors<T> = { readonly [id in keyof T]: readonly ['EinopsError', string] }

/** The texts as errors of einops, each after the same words. */
export const withHead = <T extends Texts>(head: string, texts: T): AsErrors<T> =>
  Object.fromEntries(
    Object.entries(texts).map(([id, text]) => [id, ['EinopsError', head + text] as const]),
  ) as Readonly<Record<string, readonly ['EinopsError', string]>> as AsErrors<T>

/** The errors of `rearrange`, `repeat` or `reduce` as functions: the call itself is in the message. */
export const functionErrors = <K extends Kind>(kind: K) =>
  withHead(
    ' Error while processing {reduction}-reduction pattern "{pattern}".\n Input tensor shape: {shape}. Additional info: {info}.\n ',
    { ...patternTexts, ...own[kind], ...ranks, ...lengthTexts },
  )

export const layerHead = ' Error while preparing {layer}\n '

/** The errors of layers: the pattern is looked at when the layer is made, the sizes when it runs. */
export const layerErrors = <K extends Kind>(kind: K) => ({
  ...withHead(layerHead, { ...patternTexts, ...own[kind] }),
  ...withHead('', lengthTexts),
})

export interface Recipe {
  readonly left: readonly (readonly Axis[])[]
  readonly right: readonly (readonly Axis[])[]
  /** Axes whose length is known before there is a tensor: numbers, and those that are given. */
  readonly known: ReadonlySet<Axis>
}

export const sidesOf = (pattern: string) => pattern.split('->')

const kindOf = (reduction: string): Kind => (reduction === 'rearrange' || reduction === 'repeat' ? reduction : 'reduce')

/** How many dimensions a pattern's left side takes: one number, or with `...` at least that many. */
export function ranksOf(pattern: string, fail: Fail): { readonly least: number; readonly isOpen: boolean } {
  const { groups, hasEllipsis } = parseExpression(sidesOf(pattern)[0]!, fail)
  return { least: groups.length - (hasEllipsis ? 1 : 0), isOpen: hasEllipsis }
}

/**
 * Check a pattern and see how its axes go from one side to the other.
 *
 * @param names the axes that are given a length
 * @param fail raises, in the words of the operation
 */
export function prepare(
  pattern: string,
  reduction: string,
  names: readonly string[],
  rank: number,
  fail: Fail,
): Recipe {
  const [left, right] = sidesOf(pattern).map((side) => parseExpression(side, fail)) as [
    ReturnType<typeof parseExpression>,
    ReturnType<typeof parseExpression>,
  ]
  if (!left.hasEllipsis && right.hasEllipsis) fail('ellipsis_right')
  if (left.isEllipsisInside) fail('ellipsis_inside')
  const onlyLeft = [...left.axes].filter((axis) => !right.axes.has(axis))
  const onlyRight = [...right.axes].filter((axis) => !left.axes.has(axis))
  switch (kindOf(reduction)) {
    case 'rearrange': {
      if (left.hasNumbers || right.hasNumbers) fail('numbers')
      const axes = [...onlyLeft, ...onlyRight]
      if (axes.length > 0) fail('one_side', { axes: showAxes(axes) })
      break
    }
    case 'repeat': {
      if (onlyLeft.length > 0) fail('disappears', { axes: showAxes(onlyLeft) })
      const axes = onlyRight.filter((axis) => typeof axis === 'string' && !names.includes(axis))
      if (axes.length > 0) fail('unsized', { axes: showAxes(axes) })
      break
    }
    case 'reduce':
      if (!reductions.some((one) => one === reduction)) fail('reduction')
      if (onlyRight.length > 0) fail('appears', { axes: showAxes(onlyRight) })
  }
  const count = left.groups.length
  if (left.hasEllipsis && rank < count - 1) fail('fewer', { least: count - 1, rank })
  if (!left.hasEllipsis && rank !== count) fail('rank', { count, rank })

  const others = Array.from({ length: left.hasEllipsis ? rank - count + 1 : 0 }, (_, i) => `${ellipsis}${i}`)
  const expand = (groups: typeof left.groups): Axis[][] =>
    groups.flatMap((group) =>
      group === ellipsis
        ? others.map((axis) => [axis])
        : [group.flatMap((axis) => (axis === ellipsis ? others : [axis]))],
    )
  const recipe = { left: expand(left.groups), right: expand(right.groups) }
  const axes = new Set([...recipe.left.flat(), ...recipe.right.flat()])
  for (const axis of names) {
    if (/^_|_$/.test(axis)) fail('axis_name', { axis })
    if (!axes.has(axis)) fail('unused', { axis })
  }
  const known = new Set<Axis>([...names, ...[...axes].filter((axis) => typeof axis !== 'string')])
  for (const group of recipe.left) {
    const unknown = group.filter((axis) => !known.has(axis))
    if (unknown.length > 1) fail('undetermined', { axes: showAxes(unknown) })
  }
  return { ...recipe, known }
}
