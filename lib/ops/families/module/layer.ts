import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import type { ErrorTemplates } from '@/lib/shape/error'
import type { Bound } from '@/lib/shape/python'
import { defineModule, type Category } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, str, type Value } from '@/lib/shape/value'
import { unchecked } from './native'

/** Modules that keep their arguments as they are and pass them to a function when they are called. */
export interface Layer {
  readonly name: string
  readonly category: Category
  /** Without `inplace`. */
  readonly init?: Arguments
  readonly hasInplace?: boolean
  /** Arguments behind `inplace`. */
  readonly late?: Arguments
  readonly errors: ErrorTemplates
  /** The call; `bound` holds the module's own values, `input` and `training`. */
  run(bound: Bound, t: Trace<string>): Tensor
  readonly shapes?: readonly string[]
  readonly input?: readonly number[]
  readonly example?: Readonly<Record<string, string>>
  readonly owner?: { readonly init?: string; readonly call?: string }
  construct?(bound: Bound, t: Trace<string>): void
  extra_repr?(given: Bound, isInplace: boolean): string
  readonly modes?: true
}

/** `alpha=1.0, inplace=True` */
export const listed = (names: readonly string[]) => (given: Bound, isInplace: boolean) =>
  [...names.map((name) => `${name}=${str(given[name]!)}`), ...(isInplace ? ['inplace=True'] : [])].join(', ')

export function layer({ name, init = {}, hasInplace = false, late = {}, run, ...of }: Layer) {
  const { extra_repr = listed(Object.keys(init)) } = of
  return defineModule({
    name: `torch.nn.${name}`,
    category: of.category,
    ...(of.owner ? { owner: of.owner } : {}),
    ...(of.modes ? { modes: of.modes } : {}),
    shapes: of.shapes ?? ['(*) -> (*)'],
    init: { ...unchecked(init), ...(hasInplace ? { inplace: is.flag(false) } : {}), ...unchecked(late) } as Arguments,
    call: { input: is.tensor(of.input ?? [2, 3]) },
    example: of.example ?? {},
    errors: of.errors,
    construct(self, t) {
      // how a tensor prints depends on its values
      if (Object.values(self).some((value) => isTensor(value as Value))) t.unknown()
      of.construct?.(self as Bound, t)
    },
    extra_repr: (given, self) => extra_repr(given, self.inplace === true),
    mistyped(bound, t, stage) {
      if (stage === 'call') run({ ...bound, training: true }, t)
    },
    forward: ({ input }, self, t) => run({ ...(self as unknown as Bound), input }, t),
  })
}
