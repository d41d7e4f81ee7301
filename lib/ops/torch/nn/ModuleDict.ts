import {
  checkModules,
  container,
  forwardErrors,
  holder,
  nameErrors,
  pairErrors,
  pairsOf,
} from '@/lib/ops/families/module/containers'
import { modules, optional } from '@/lib/shape/argument'
import { defineModule } from '@/lib/shape/spec'
import { list, type Value } from '@/lib/shape/value'
import Linear from './Linear'

const entriesOf = ({ modules }: { readonly modules: Value }) => pairsOf(modules ?? list([]))

export default defineModule({
  ...container(entriesOf),
  ...holder,
  name: 'torch.nn.ModuleDict',
  init: { modules: optional(modules("{'linear': torch.nn.Linear(8, 2)}", Linear)) },
  example: { modules: "{'hidden': torch.nn.Linear(8, 8), 'out': torch.nn.Linear(8, 2)}" },
  errors: { ...nameErrors, ...pairErrors('ModuleDict'), ...forwardErrors('ModuleDict') },
  construct(self, t) {
    const entries = pairsOf(self.modules ?? list([]), t)
    checkModules(entries, ['clear', 'items', 'keys', 'pop', 'update', 'values'], t)
  },
})
