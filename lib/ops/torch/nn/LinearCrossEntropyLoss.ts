import { linearRepr } from '@/lib/ops/families/module/affine'
import { linearCrossEntropy, linearCrossEntropyErrors } from '@/lib/ops/families/loss/linear-cross-entropy'
import { checkBuffer, reduction } from '@/lib/ops/families/loss/loss'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import {
  device,
  dtype,
  flag,
  float,
  int,
  ints,
  keywordOnly,
  optional,
  str as text,
  tensor,
  unchecked,
} from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { compares, withAttribute } from '@/lib/shape/builtins'
import { defineModule } from '@/lib/shape/spec'
import { numel, tensor as aTensor } from '@/lib/shape/tensor'
import { float as aFloat, isSequence, isTensor, repr, str, tuple, type Value } from '@/lib/shape/value'
import type { Trace } from '@/lib/shape/trace'

const option = <T>(of: Parameters<typeof unchecked<T>>[0]) => keywordOnly(unchecked(of))

interface Options {
  readonly num_classes: Value
  readonly weight: Value
  readonly label_smoothing: Value
}

/** What `__init__` looks at before it makes the layer. */
function checkOptions({ num_classes, weight, label_smoothing }: Options, t: Trace<'weight_shape' | 'smoothing_range'>) {
  if (weight !== null) {
    const { shape } = withAttribute(weight, 'shape')
    const fits = shape.length === 1 && equals(num_classes, shape[0]!)
    t.check(fits, 'weight_shape', { num_classes: repr(num_classes), weight: repr(tuple(shape)) })
  }
  const isOutside = compares(label_smoothing, '<', 0) || compares(label_smoothing, '>', aFloat(1))
  t.check(!isOutside, 'smoothing_range', { value: str(label_smoothing) })
  checkBuffer('weight', weight)
}

export default defineModule({
  name: 'torch.nn.LinearCrossEntropyLoss',
  category: 'loss',
  shapes: [
    '(N, in_features), (N) -> ()',
    '(N, in_features), (N, num_classes) -> ()',
    '(N, in_features), (N, *out_features) -> ()',
    '(in_features), () -> ()',
  ],
  init: {
    in_features: int(),
    num_classes: int(),
    out_features: keywordOnly(ints(tuple([]))),
    bias: keywordOnly(flag(false)),
    device: keywordOnly(device()),
    dtype: keywordOnly(dtype()),
    reduction: option(reduction),
    weight: option(optional(tensor([10]))),
    ignore_index: option(optional(int())),
    label_smoothing: option(float(0)),
    options: option({ ...optional(text()), type: 'LinearCrossEntropyOptions' }),
  },
  call: { input: unchecked(tensor([32, 128])), target: unchecked(tensor([32])) },
  example: { in_features: '128', num_classes: '10', 'target.dtype': 'int64' },
  errors: {
    weight_shape: ['RuntimeError', 'expected weight shape to be ({num_classes},), got {weight}'],
    smoothing_range: ['RuntimeError', 'expected label_smoothing to be in range [0, 1], got {value}'],
    ...parameterErrors,
    ...linearCrossEntropyErrors,
  },
  mistyped(bound, t, stage) {
    const { in_features, num_classes, out_features, dtype, weight, label_smoothing } = bound
    if (stage === 'call' || !isSequence(out_features!)) return
    checkOptions({ num_classes: num_classes!, weight: weight!, label_smoothing: label_smoothing! }, t)
    // math.prod(out_features, start=num_classes)
    const outputs = out_features.items.reduce((a, b) => arithmetic(a, '*', b), num_classes!)
    checkFactory('empty', tuple([outputs, in_features!]), dtype!)
  },
  construct(self, t) {
    checkOptions(self, t)
    checkParameter([self.num_classes * numel(self.out_features), self.in_features], self.dtype, t)
  },
  extra_repr: (given, { bias }) =>
    `in_features=${str(given.in_features!)}, num_classes=${str(given.num_classes!)}, out_features=${str(given.out_features!)}` +
    `, bias=${str(bias)}, reduction=${str(given.reduction!)}, ignore_index=${str(given.ignore_index!)}` +
    `, label_smoothing=${str(given.label_smoothing!)}, options=${str(given.options!)}`,
  children: ({ in_features, num_classes, out_features, bias }) => [
    ['linear', `Linear(${linearRepr(in_features, num_classes * numel(out_features), bias)})`],
  ],
  parameters: ({ in_features, num_classes, out_features, bias }) => ({
    'linear.weight': [num_classes * numel(out_features), in_features],
    ...(bias ? { 'linear.bias': [num_classes * numel(out_features)] } : {}),
  }),
  buffers: ({ weight }): Record<string, ReturnType<typeof aTensor>> => (isTensor(weight) ? { weight } : {}),
  forward({ input, target }, { in_features, num_classes, out_features, bias, factory, ...self }, t) {
    const of = (shape: readonly number[]) => aTensor(shape, { dtype: factory, requires_grad: true })
    const outputs = [num_classes, ...out_features]
    const linear_weight = of([...outputs, in_features])
    return linearCrossEntropy({ ...self, input, target, linear_weight, linear_bias: bias ? of(outputs) : null }, t)
  },
  flops: (_, __, ___, t) => t.flops,
})
