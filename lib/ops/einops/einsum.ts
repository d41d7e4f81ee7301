import { checkTensor, splitPattern } from '@/lib/ops/families/einops/transform'
import { ellipsis, expressionErrors, parseExpression, type Expression } from '@/lib/ops/families/einops/expression'
import { withHead } from '@/lib/ops/families/einops/recipe'
import { bindEinsum, einsumErrors } from '@/lib/ops/families/products/einsum'
import { equationErrors } from '@/lib/ops/families/products/equation'
import { anything, variadic } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isSequence } from '@/lib/shape/value'

const { fewer_operands, more_operands, subscript_count, too_many_subscripts, twice_in_output } = equationErrors
const errors = {
  too_few: [
    'ValueError',
    '`einops.einsum` takes at minimum two arguments: the tensors (at least one), followed by the pattern.',
  ],
  no_pattern: [
    'ValueError',
    'The last argument passed to `einops.einsum` must be a string, representing the einsum pattern.',
  ],
  no_arrow: ['ValueError', "Einsum pattern must contain '->'."],
  ...withHead('', expressionErrors),
  singleton: ['NotImplementedError', 'Singleton () axes are not yet supported in einsum.'],
  composed: ['NotImplementedError', 'Shape rearrangement is not yet supported in einsum.'],
  anonymous: ['NotImplementedError', 'Anonymous axes are not yet supported in einsum.'],
  unknown_axis: ['EinopsError', 'Unknown axis {axis} on right side of einsum {pattern}.'],
  too_many_axes: ['RuntimeError', 'Too many axes in einsum.'],
  fewer_operands,
  more_operands,
  subscript_count,
  too_many_subscripts,
  twice_in_output,
  ...einsumErrors,
} as const
type EinsumTrace = Trace<keyof typeof errors>

export default defineFunction({
  name: 'einops.einsum',
  category: 'einops',
  binding: 'python',
  shapes: [
    "'batch h w, h w channel -> batch channel': (batch, h, w), (h, w, channel) -> (batch, channel)",
    "'i i ->': (i, i) -> ()",
  ],
  overloads: [{ tensors_and_pattern: { ...variadic(anything()), control: { kind: 'text', isLong: true } } }],
  example: { tensors_and_pattern: "(torch.randn(2, 10, 64), torch.randn(64, 32), 'b t c, c d -> b t d')" },
  errors,
  infer({ tensors_and_pattern: given }, t) {
    const items = isSequence(given) ? given.items : [given]
    t.check(items.length > 1, 'too_few')
    const pattern = items.at(-1)!
    if (typeof pattern !== 'string') return t.fail('no_pattern')
    t.check(pattern.includes('->'), 'no_arrow')
    const equation = lettersOf(splitPattern(pattern, t), t)
    checkTensor(items[0]!, t)
    return bindEinsum(equation, items.slice(0, -1), t)
  },
  flops: (_, __, t) => t.flops,
})

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The pattern as an equation of torch.einsum. Source: `_compactify_pattern_for_einsum` in einops/einops.py. */
function lettersOf(pattern: string, t: EinsumTrace): string {
  const fail = t.fail.bind(t) as Parameters<typeof parseExpression>[1]
  const [left, right] = pattern.split('->') as [string, string]
  const operands = left.split(',').map((text) => parseExpression(text, fail, { underscore: true, duplicates: true }))
  const result = parseExpression(right, fail, { underscore: true })
  const known = new Map<string, string>()
  const write = ({ groups }: Expression, name: (axis: string) => string) =>
    groups.map((group) => (group === ellipsis ? '...' : name(single(group, t)))).join('')
  const written = operands.map((operand) =>
    write(operand, (axis) => {
      t.check(known.has(axis) || known.size < letters.length, 'too_many_axes')
      if (!known.has(axis)) known.set(axis, letters[known.size]!)
      return known.get(axis)!
    }),
  )
  return `${written.join(',')}->${write(result, (axis) => known.get(axis) ?? t.fail('unknown_axis', { axis, pattern }))}`
}

function single(group: Exclude<Expression['groups'][number], string>, t: EinsumTrace): string {
  const [axis] = group
  if (axis === undefined) return t.fail('singleton')
  t.check(group.length === 1, 'composed')
  return typeof axis === 'string' ? axis : t.fail('anonymous')
}
