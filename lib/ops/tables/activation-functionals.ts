import { kernels, type KernelName } from '@/lib/ops/families/activation/activation'
import { functionals } from '@/lib/ops/families/activation/functional'
import { inNative, inPython } from '@/lib/ops/families/module/native'

/** Source: torch/nn/functional.py. Those that write are functions of C++ whatever the others are. */

const shapes: Readonly<Record<string, readonly string[]>> = { glu: ['(*, D_in, *) -> (*, D_out, *)'] }
const softmax = { dim: '1' }
const examples: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  threshold: { threshold: '0.1', value: '20' },
  softmax,
  log_softmax: softmax,
  softmin: softmax,
}

const native = (name: string, of: KernelName, more: Partial<Parameters<typeof inNative>[2]> = {}) =>
  inNative(`torch.nn.functional.${name}`, kernels[of], {
    category: 'activation',
    example: examples[of] ?? {},
    ...more,
  })

const writers = ['celu', 'elu', 'hardtanh', 'leaky_relu', 'relu', 'rrelu', 'selu', 'threshold'] as const

export default [
  ...Object.entries(functionals).map(([name, of]) =>
    inPython(`torch.nn.functional.${name}`, of, {
      category: 'activation',
      example: examples[name] ?? {},
      ...(name in shapes ? { shapes: shapes[name]! } : {}),
      ...(name === 'threshold' ? { called: '_threshold' } : {}),
    }),
  ),
  native('gelu', 'gelu', { hasOut: true }),
  native('hardshrink', 'hardshrink', { hasOut: true, aliases: ['torch.hardshrink'], method: 'too' }),
  native('logsigmoid', 'log_sigmoid', { hasOut: true, called: 'log_sigmoid' }),
  native('prelu', 'prelu', { aliases: ['torch.prelu'], method: 'too' }),
  native('softplus', 'softplus', { hasOut: true }),
  native('softshrink', 'softshrink', { hasOut: true }),
  ...writers.map((name) => native(`${name}_`, name)),
]
