import {
  linearCrossEntropy,
  linearCrossEntropyErrors,
  linearWeightErrors,
} from '@/lib/ops/families/loss/linear-cross-entropy'
import { reduction } from '@/lib/ops/families/loss/loss'
import { unchecked } from '@/lib/ops/families/module/native'
import { float, int, keywordOnly, optional, str, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.nn.functional.linear_cross_entropy',
  category: 'loss',
  binding: 'python',
  shapes: [
    '(N, in_features), (C, in_features), (N) -> ()',
    '(N, in_features), (C, in_features), (N, C) -> ()',
    '(N, in_features), (C, d_1, ..., d_K, in_features), (N, d_1, ..., d_K) -> ()',
    '(in_features), (C, in_features), () -> ()',
  ],
  overloads: [
    unchecked({
      input: tensor([32, 128]),
      linear_weight: tensor([10, 128]),
      target: tensor([32]),
      linear_bias: keywordOnly(optional(tensor([10]))),
      weight: keywordOnly(optional(tensor([10]))),
      reduction: keywordOnly(reduction),
      ignore_index: keywordOnly(optional(int())),
      label_smoothing: keywordOnly(float(0)),
      options: keywordOnly({ ...optional(str()), type: 'LinearCrossEntropyOptions' }),
    }),
  ],
  example: { 'target.dtype': 'int64' },
  errors: { ...linearCrossEntropyErrors, ...linearWeightErrors },
  infer: linearCrossEntropy,
})
