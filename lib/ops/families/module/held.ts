import { anything, keywords, variadic } from '@/lib/shape/argument'
import type { Sizes } from '@/lib/shape/spec'
import { isDifferentiable } from '@/lib/shape/dtype'
import { asParameter, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isModule, isTensor, className } from '@/lib/shape/value'
import type { Entry } from './containers'
import { parameterErrors } from './parameter'

/** What ParameterList and ParameterDict share: tensors become parameters, anything else is only kept. */

export const heldErrors = { not_differentiable: parameterErrors.not_differentiable } as const

export function checkHeld(entries: readonly Entry[], t: Trace<keyof typeof heldErrors>): void {
  for (const [, item] of entries) {
    // a module is registered as a module, and a tensor with a history is refused
    if (isModule(item) || (isTensor(item) && item.node)) t.unknown()
    t.check(!isTensor(item) || item.parameter || isDifferentiable(item.dtype), 'not_differentiable')
  }
}

const asHeld = (of: Tensor): Tensor => (of.parameter ? of : asParameter(of))

export const heldParameters = (entries: readonly Entry[]): Sizes =>
  Object.fromEntries(entries.flatMap(([name, item]) => (isTensor(item) ? [[String(name), asHeld(item)]] : [])))

/** @param kind how the class names the type of a tensor */
export const heldRepr = (entries: readonly Entry[], kind: (of: Tensor) => string): string =>
  entries
    .map(([name, item]) => {
      if (!isTensor(item)) return `  (${String(name)}): Object of type: ${className(item)}`
      return `  (${String(name)}): Parameter containing: [${kind(item)} of size ${item.shape.join('x')}]`
    })
    .join('\n')

export const uncalledErrors = (name: string) => ({ called: ['RuntimeError', `${name} should not be called.`] }) as const

export const uncalled = {
  category: 'container',
  shapes: [],
  holds: true,
  call: { args: variadic(anything()), kwargs: keywords() },
  forward: (_args: unknown, _self: unknown, t: Trace<'called'>): never => t.fail('called'),
} as const
