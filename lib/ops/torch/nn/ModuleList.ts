import {
  checkModule,
  container,
  forwardErrors,
  holder,
  itemsOf,
  notAModule,
  type Entry,
} from '@/lib/ops/families/module/containers'
import { modules, optional } from '@/lib/shape/argument'
import { listChildren } from '@/lib/shape/module-repr'
import { defineModule } from '@/lib/shape/spec'
import { list, className, type Value } from '@/lib/shape/value'
import Linear from './Linear'

const entriesOf = ({ modules }: { readonly modules: Value }): readonly Entry[] =>
  itemsOf(modules ?? list([])).map((item, index) => [String(index), item])

const inner = container(entriesOf)

export default defineModule({
  ...inner,
  ...holder,
  name: 'torch.nn.ModuleList',
  init: { modules: optional(modules('[torch.nn.Linear(8, 8), torch.nn.Linear(8, 2)]', Linear)) },
  example: { modules: '[torch.nn.Linear(8, 8), torch.nn.Linear(8, 8), torch.nn.Linear(8, 2)]' },
  errors: {
    ...notAModule,
    not_iterable: ['TypeError', 'ModuleList.extend should be called with an iterable, but got {type}'],
    ...forwardErrors('ModuleList'),
  },
  construct(self, t) {
    if (self.modules !== null) itemsOf(self.modules, () => t.fail('not_iterable', { type: className(self.modules) }))
    for (const [, item] of entriesOf(self)) checkModule(item, t)
  },
  children: (self) => listChildren(inner.children(self).map(([, repr]) => repr)),
})
