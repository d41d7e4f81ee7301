import { checkTensor } from '@/lib/ops/families/einops/transform'
import { ellipsis, expressionErrors, parseExpression } from '@/lib/ops/families/einops/expression'
import { withHead } from '@/lib/ops/families/einops/recipe'
import { tensor, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { repr, tuple, typeName, type Value } from '@/lib/shape/value'

export default defineFunction({
  name: 'einops.parse_shape',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='b c h w': (b, c, h, w) -> {'b': b, 'c': c, 'h': h, 'w': w}"],
  overloads: [{ x: unchecked(tensor([2, 3, 5, 7])), pattern: unchecked(aPattern()) }],
  example: { pattern: "'batch _ h w'" },
  errors: {
    ...withHead('', expressionErrors),
    composite: ['RuntimeError', "Can't parse shape with composite axes: {pattern} {shape}"],
    fewer: ['RuntimeError', "Can't parse shape with this number of dimensions: {pattern} {shape}"],
    rank: ['RuntimeError', "Can't parse shape with different number of dimensions: {pattern} {shape}"],
    one: ['RuntimeError', 'Length of axis is not 1: {pattern} {shape}'],
    length: ['RuntimeError', 'Length of anonymous axis does not match: {pattern} {shape}'],
  },
  infer({ x, pattern }, t) {
    if (pattern === null || typeof pattern === 'number' || typeof pattern === 'boolean')
      raise('TypeError', 'type', `argument of type '${typeName(pattern)}' is not iterable`)
    if (typeof pattern !== 'string' || pattern.includes(ellipsis)) return t.unknown()
    const words: Trace<string> = t
    const { groups, hasEllipsis } = parseExpression(pattern, (id, holes) => words.fail(id, holes), { underscore: true })
    const { shape } = checkTensor(x, t)
    const told = { pattern, shape: repr({ ...tuple(shape), type: 'torch.Size' }) }
    t.check(!groups.some((group) => group !== ellipsis && group.length > 1), 'composite', told)
    t.check(hasEllipsis || shape.length === groups.length, 'rank', told)
    t.check(!hasEllipsis || shape.length >= groups.length - 1, 'fewer', told)
    const at = groups.indexOf(ellipsis)
    if (hasEllipsis && at < 0) raise('ValueError', 'type', `'${ellipsis}' is not in list`)
    const skipped = new Array<readonly string[]>(Math.max(0, shape.length - groups.length + 1)).fill(['_'])
    const named = at < 0 ? groups : groups.toSpliced(at, 1, ...skipped)
    const entries = new Map<string, Value>()
    named.forEach(([axis], dim) => {
      const size = shape[dim]!
      if (axis === undefined) t.check(size === 1, 'one', told)
      else if (typeof axis !== 'string') t.check(axis.length === size, 'length', told)
      else if (axis !== '_') entries.set(axis, size)
    })
    return { kind: 'dict', entries: [...entries] }
  },
})
