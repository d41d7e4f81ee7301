import {
  checkHeld,
  heldErrors,
  heldParameters,
  heldRepr,
  uncalled,
  uncalledErrors,
} from '@/lib/ops/families/module/held'
import { itemsOf, type Entry } from '@/lib/ops/families/module/containers'
import { anything, optional } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { isTensor, list, className, type Value } from '@/lib/shape/value'

const entriesOf = ({ values }: { readonly values: Value }): readonly Entry[] =>
  itemsOf(values ?? list([])).map((item, index) => [String(index), item])

export default defineModule({
  ...uncalled,
  name: 'torch.nn.ParameterList',
  init: { values: optional(anything()) },
  example: { values: '[torch.empty(8, 8), torch.empty(8)]' },
  errors: {
    ...heldErrors,
    not_iterable: ['TypeError', 'ParameterList.extend should be called with an iterable, but got {type}'],
    ...uncalledErrors('ParameterList'),
  },
  construct(self, t) {
    const refuse = () => t.fail('not_iterable', { type: className(self.values) })
    if (isTensor(self.values)) refuse()
    if (self.values !== null) itemsOf(self.values, refuse)
    checkHeld(entriesOf(self), t)
  },
  parameters: (self) => heldParameters(entriesOf(self)),
  extra_repr: (_, self) => heldRepr(entriesOf(self), ({ dtype }) => `torch.${dtype}`),
})
