import { attempt } from '@/lib/shape/error'
import { isFloating } from '@/lib/shape/dtype'
import { mostValues } from '@/lib/shape/creation/arange'
import type { Bound } from '@/lib/shape/python'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { bareName } from '@/lib/numeric/elements'
import type { Elements } from '@/lib/numeric/elements/given'
import { rounded } from '@/lib/numeric/elements/held'
import { Backward, type Rules } from './backward'
import { losses } from './losses'
import { moved, type Flow } from './moves'
import { pointwise } from './pointwise'
import { products } from './products'
import { reductions } from './reductions'

export type { Flow }

const rules: Rules = { ...losses, ...pointwise, ...products, ...reductions }

/**
 * Vector-Jacobian products of one call: what each floating tensor among its arguments gets of the gradients of its
 * results. A tensor that was given twice is there twice, and its gradients are to be added; one that is not there gets
 * nothing. null, of one or of all: not worked out.
 *
 * @param name the full Python name
 * @param bound the arguments as they were before the call, as `elementsOf` takes them
 * @param results the results, with their values where they are known
 * @param gradients of each result, row by row; null where none came
 */
export function gradientsOf(
  name: string,
  bound: Bound,
  results: readonly Tensor[],
  gradients: readonly (Elements | null)[],
): readonly Flow[] | null {
  const bare = bareName(name)
  if (results.length === 0 || results.some(({ shape }) => numel(shape) > mostValues)) return null
  return attempt(() => {
    if (!Object.hasOwn(rules, bare)) return moved(name, bare, bound, results, gradients)
    const call = new Backward(bound, results, gradients)
    return Object.entries(rules[bare]!(call)).flatMap(([argument, worked]) => {
      const tensor = call.tensor(argument)
      if (!tensor || !isFloating(tensor.dtype)) return []
      const elements = typeof worked === 'function' ? attempt(worked) : worked
      return [[tensor, held(elements, tensor)] as const]
    })
  })
}

const held = (elements: Elements | null, { shape, dtype }: Tensor): Elements | null =>
  elements && elements.length === numel(shape) ? elements.map((one) => rounded(one, dtype)) : null
