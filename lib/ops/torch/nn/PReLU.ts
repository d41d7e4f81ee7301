import { callKernel, implementedErrors } from '@/lib/ops/families/module/native'
import { prelu, preluErrors } from '@/lib/ops/families/activation/prelu'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { device, dtype, float, int, number, tensor, unchecked } from '@/lib/shape/argument'
import { defaultDType } from '@/lib/shape/default-dtype'
import type { DType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { checkFill, scalarErrors } from '@/lib/shape/scalar'
import { defineModule } from '@/lib/shape/spec'
import { isTensor, str, type Value } from '@/lib/shape/value'
import type { Trace } from '@/lib/shape/trace'

/** `weight.fill_(init)`. */
function fill(init: Value, dtype: DType, count: number, t: Trace<'overflow'>): void {
  if (isTensor(init)) return t.unknown()
  const signatures = [{ value: tensor([]) }, { value: number() }]
  const { bound } = bindNative('fill_', signatures, { positional: [init], keyword: {} })
  checkFill(number().read(bound.value!), dtype, count, t)
}

export default defineModule({
  name: 'torch.nn.PReLU',
  category: 'activation',
  shapes: ['(N, C, *) -> (N, C, *)'],
  init: { num_parameters: int(1), init: unchecked(float(0.25)), device: device(), dtype: dtype() },
  call: { input: tensor([4, 3, 8, 8]) },
  example: { num_parameters: '3' },
  errors: { ...preluErrors, ...implementedErrors, ...parameterErrors, ...scalarErrors },
  mistyped(bound, t, stage) {
    if (stage === 'init') checkFactory('empty', bound.num_parameters!, bound.dtype!)
    else callKernel('prelu', prelu, [bound.input!, null], t)
  },
  construct({ num_parameters, init, dtype }, t) {
    checkParameter([num_parameters], dtype, t)
    fill(init, dtype ?? defaultDType(), num_parameters, t)
  },
  extra_repr: ({ num_parameters }) => `num_parameters=${str(num_parameters!)}`,
  parameters: ({ num_parameters }) => ({ weight: [num_parameters] }),
  forward: ({ input }, { parameters }, t) => callKernel('prelu', prelu, [input, parameters.weight!], t),
  inverse: { num_parameters: [1] },
  fixes: { channels: ({ input }) => ({ num_parameters: input.shape[1] ?? 1 }) },
})
