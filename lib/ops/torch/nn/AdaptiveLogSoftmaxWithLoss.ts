import { adaptiveErrors, adaptiveLogSoftmax, sizesOf, type Clusters } from '@/lib/ops/families/loss/adaptive-softmax'
import { linearRepr } from '@/lib/ops/families/module/affine'
import { checkFactory, checkParameter, parameterErrors, sameDType } from '@/lib/ops/families/module/parameter'
import { device, dtype, flag, float, int, ints, tensor, unchecked } from '@/lib/shape/argument'
import { raise } from '@/lib/shape/error'
import { listChildren, moduleRepr } from '@/lib/shape/module-repr'
import { defineModule } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isInt, isSequence, isTensor, tuple, typeName, type Value } from '@/lib/shape/value'

const linearText = (inputs: number, outputs: number, bias: boolean) =>
  moduleRepr('Linear', linearRepr(inputs, outputs, bias), [])

type Changes = Readonly<Record<string, Value>>
const fix =
  (of: (input: Tensor) => Changes) =>
  ({ input_ }: { readonly input_: Value }): Changes =>
    isTensor(input_) ? of(input_) : {}

function checkCutoffs({ n_classes, cutoffs }: Pick<Clusters, 'n_classes' | 'cutoffs'>, t: Trace<string>) {
  t.check(cutoffs.length > 0, 'no_cutoffs')
  const bounds = [0, ...cutoffs, n_classes]
  t.check(!bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!), 'cutoffs')
}

export default defineModule({
  name: 'torch.nn.AdaptiveLogSoftmaxWithLoss',
  category: 'loss',
  shapes: ['(N, in_features), (N) -> (N), ()', '(in_features), () -> (), ()'],
  outputs: ['output', 'loss'],
  init: {
    in_features: int(),
    n_classes: int(),
    cutoffs: ints(),
    div_value: float(4),
    head_bias: flag(false),
    device: device(),
    dtype: dtype(),
  },
  call: { input_: unchecked(tensor([32, 64])), target_: unchecked(tensor([32])) },
  example: {
    in_features: '64',
    n_classes: '1000',
    cutoffs: '[10, 100]',
    target_: 'torch.zeros(32, dtype=torch.int64)',
  },
  errors: {
    no_cutoffs: ['ValueError', 'cutoffs should be a sequence of length larger than 0'],
    cutoffs: [
      'ValueError',
      'cutoffs should be a sequence of unique, positive integers sorted in an increasing order, where each value is between 1 and n_classes-1',
    ],
    ...adaptiveErrors,
    ...parameterErrors,
  },
  mistyped({ in_features, n_classes, cutoffs, dtype }, t, stage) {
    if (stage === 'call') return
    const isNumber = isInt(cutoffs!) || isFloat(cutoffs!) || typeof cutoffs === 'boolean'
    if (isNumber || cutoffs === null) raise('TypeError', 'type', `'${typeName(cutoffs!)}' object is not iterable`)
    if (!isInt(n_classes!) || !isSequence(cutoffs!) || !cutoffs.items.every(isInt)) return
    checkCutoffs({ n_classes, cutoffs: cutoffs.items }, t)
    checkFactory('empty', tuple([cutoffs.items[0]! + cutoffs.items.length, in_features!]), dtype!)
  },
  construct({ in_features, n_classes, cutoffs, div_value, dtype }, t) {
    checkCutoffs({ n_classes, cutoffs }, t)
    if (div_value === 0 || !Number.isFinite(div_value)) t.unknown()
    const { head, tail } = sizesOf({ in_features, n_classes, cutoffs, div_value })
    checkParameter([head, in_features], dtype, t)
    for (const [hidden, classes] of tail) {
      checkParameter([hidden, in_features], dtype, t)
      checkParameter([classes, hidden], dtype, t)
    }
  },
  parameters(self) {
    const { head, tail } = sizesOf(self)
    return {
      'head.weight': [head, self.in_features],
      ...(self.head_bias ? { 'head.bias': [head] } : {}),
      ...Object.fromEntries(
        tail.flatMap(([hidden, classes], i) => [
          [`tail.${i}.0.weight`, [hidden, self.in_features]],
          [`tail.${i}.1.weight`, [classes, hidden]],
        ]),
      ),
    }
  },
  children(self) {
    const { in_features, head_bias } = self
    const { head, tail } = sizesOf(self)
    const clusters = tail.map(([hidden, classes]) =>
      moduleRepr('Sequential', '', [
        ['0', linearText(in_features, hidden, false)],
        ['1', linearText(hidden, classes, false)],
      ]),
    )
    return [
      ['head', linearText(in_features, head, head_bias)],
      ['tail', moduleRepr('ModuleList', '', listChildren(clusters))],
    ]
  },
  forward: ({ input_, target_ }, self, t) => adaptiveLogSoftmax(input_, target_, self, t),
  flops: (_, __, ___, t) => t.flops,
  fixes: {
    features: fix((input) => ({ in_features: input.shape.at(-1)! })),
    dtype: fix((input) => sameDType({ input })),
    dtype_of_product: fix((input) => sameDType({ input })),
  },
})
