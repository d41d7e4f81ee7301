import { anything } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { defineFunction } from '@/lib/shape/spec'
import { typeName, type Value } from '@/lib/shape/value'

const common = { category: 'autograd', binding: 'python', errors: {}, shapes: [] } as const

/** The object that stands after `with`; what it does, the runner of the program does. */
const manager = (type: string): Value => ({ kind: 'opaque', type, repr: `${type}()` })

const plain = (short: string) =>
  defineFunction({
    ...common,
    name: `torch.${short}`,
    called: '_NoParamDecoratorContextManager.__new__',
    overloads: [{ orig_func: anything(null) }],
    example: {},
    infer: () => manager(short),
  })

/** Whether operations are recorded for a backward pass. */
export default [
  plain('no_grad'),
  plain('enable_grad'),
  defineFunction({
    ...common,
    name: 'torch.inference_mode',
    called: 'inference_mode.__new__',
    overloads: [{ mode: anything(true) }],
    example: {},
    infer: () => manager('inference_mode'),
  }),
  defineFunction({
    ...common,
    name: 'torch.set_grad_enabled',
    called: 'set_grad_enabled.__init__',
    overloads: [{ mode: anything() }],
    example: { mode: 'False' },
    infer({ mode }) {
      if (typeof mode !== 'boolean') {
        const why = `argument 'enabled' (position 1) must be bool, not ${typeName(mode)}`
        raise('TypeError', 'type', `set_grad_enabled(): ${why}`)
      }
      return manager('set_grad_enabled')
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.is_grad_enabled',
    binding: 'native',
    shapes: ['-> bool'],
    overloads: [{}],
    example: {},
    infer: (_, t) => t.grad,
  }),
]
