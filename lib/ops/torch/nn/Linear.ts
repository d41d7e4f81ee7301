import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/parameter'
import { device, dtype, flag, int, tensor as input } from '@/lib/shape/argument'
import { cppType, isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { defineModule } from '@/lib/shape/spec'
import { isContiguous, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { tuple, type Value } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.Linear',
  category: 'linear',
  shapes: ['(*, in_features) -> (*, out_features)'],
  init: { in_features: int(), out_features: int(), bias: flag(true), device: device(), dtype: dtype() },
  call: { input: input([32, 784]) },
  example: { in_features: '784', out_features: '128' },
  errors: {
    ...parameterErrors,
    scalar: ['RuntimeError', 'both arguments to linear need to be at least 1D, but they are 0D and 2D'],
    features: [
      'RuntimeError',
      'mat1 and mat2 shapes cannot be multiplied ({rows}x{columns} and {in_features}x{out_features})',
    ],
    dtype: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {input} and {weight}'],
    dtype_of_product: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {input} != {weight}'],
  },
  mistyped(bound, _, stage) {
    if (stage === 'init') checkFactory('empty', tuple([bound.out_features!, bound.in_features!]), bound.dtype!)
    else bindNative('linear', [{ input: input([]) }], { positional: [bound.input!], keyword: {} })
  },
  construct: ({ in_features, out_features, dtype }, t) => checkParameter([out_features, in_features], dtype, t),
  parameters: ({ in_features, out_features, bias }) => ({
    weight: [out_features, in_features],
    ...(bias ? { bias: [out_features] } : {}),
  }),
  forward({ input }, { in_features, out_features, bias, factory, parameters }, t) {
    t.check(input.shape.length > 0, 'scalar')
    const batch = input.shape.slice(0, -1)
    const columns = input.shape.at(-1)!
    // ATen/native/Linear.cpp: product and bias in one step, which looks at dtypes first; or a product, which looks last
    const isFused = bias && (batch.length === 1 || isContiguous(input))
    const isSame = input.dtype === factory
    t.check(!isFused || isSame, 'dtype', { input: scalarType(input.dtype), weight: scalarType(factory) })
    t.check(columns === in_features, 'features', { rows: numel(batch), columns, in_features, out_features })
    t.check(isSame, 'dtype_of_product', { input: cppType(input.dtype), weight: cppType(factory) })
    const last = t.size('H_out', 'out_features', { out_features })
    return tensor([...batch, last], {
      dtype: input.dtype,
      requires_grad: needsGrad(input.dtype, [input, ...Object.values(parameters)]),
    })
  },
  flops: (_, { in_features }, [output]) => 2 * numel(output!.shape) * in_features,
  fixes: {
    features: ({ input }) => ({ in_features: input.shape.at(-1)! }),
    dtype: sameDType,
    dtype_of_product: sameDType,
  },
})

function sameDType({ input: { dtype } }: { readonly input: Tensor }): Readonly<Record<string, Value>> {
  return isDifferentiable(dtype) ? { dtype: { kind: 'dtype', dtype } } : {}
}
