import { checkModules, container, nameErrors, partsOf, type Entry } from '@/lib/ops/families/module/containers'
import { modules, tensor, unchecked, variadic } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { callPart } from '@/lib/shape/module'
import { defineModule, type Part } from '@/lib/shape/spec'
import { isDict, isSequence, type Value } from '@/lib/shape/value'
import Flatten from './Flatten'
import Linear from './Linear'

/** One OrderedDict names its modules; otherwise they are numbered. */
function entriesOf({ args }: { readonly args: Value }): readonly Entry[] {
  const items = isSequence(args) ? args.items : []
  const [only] = items
  const isNamed = items.length === 1 && only !== undefined && isDict(only) && only.type === 'OrderedDict'
  return isNamed ? only.entries : items.map((item, index) => [String(index), item])
}

export default defineModule({
  ...container(entriesOf),
  name: 'torch.nn.Sequential',
  shapes: ['(*) -> (*)'],
  init: { args: variadic(modules('torch.nn.Linear(784, 128), torch.nn.ReLU()', Flatten, Linear)) },
  call: { input: unchecked(tensor([32, 1, 28, 28])) },
  example: { args: '(torch.nn.Flatten(), torch.nn.Linear(784, 128), torch.nn.Linear(128, 10))' },
  modes: true,
  errors: nameErrors,
  construct: (self, t) => checkModules(entriesOf(self), ['append', 'extend', 'insert', 'pop'], t),
  forward({ input }, self, t) {
    const run = (value: Value, part: Part | null) =>
      part
        ? callPart(part, { positional: [value], keyword: {} }, self.training, t)
        : raise('TypeError', 'type', "'NoneType' object is not callable")
    return [...partsOf(entriesOf(self)).values()].reduce<Value>(run, input)
  },
  flops: (_call, _self, _outputs, t) => t.flops,
})
