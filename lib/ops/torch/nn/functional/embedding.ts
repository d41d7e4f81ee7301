import { checkPadding, embed, embeddingErrors } from '@/lib/ops/families/module/embedding'
import { bool, float, int, optional, tensor, unchecked } from '@/lib/shape/argument'
import { noAttribute, withAttribute } from '@/lib/shape/builtins'
import { bindNative } from '@/lib/shape/native'
import { defineFunction } from '@/lib/shape/spec'
import { isTensor } from '@/lib/shape/value'

const native = { weight: tensor([]), indices: tensor([]) }

export default defineFunction({
  name: 'torch.nn.functional.embedding',
  category: 'embedding',
  binding: 'python',
  shapes: ['(*), (V, H) -> (*, H)'],
  overloads: [
    {
      input: unchecked(tensor([32, 50])),
      weight: unchecked(tensor([10000, 300])),
      padding_idx: unchecked(optional(int())),
      max_norm: unchecked(optional(float())),
      norm_type: unchecked(float(2)),
      scale_grad_by_freq: unchecked(bool(false)),
      sparse: unchecked(bool(false)),
    },
  ],
  example: { 'input.dtype': 'int64' },
  errors: {
    ...embeddingErrors,
    weight_rank: ['RuntimeError', "'weight' must be 2-D"],
    no_dimensions: ['IndexError', 'Dimension specified as 0 but tensor has no dimensions'],
  },
  infer({ input, weight, ...rest }, t) {
    const { padding_idx, max_norm } = rest
    if (padding_idx !== null && padding_idx !== 0) {
      checkPadding(padding_idx, Number.MAX_SAFE_INTEGER, t)
      const { shape } = withAttribute(weight, 'size')
      t.check(shape.length > 0, 'no_dimensions')
      checkPadding(padding_idx, shape[0]!, t)
    }
    if (max_norm !== null) {
      if (!isTensor(input)) noAttribute(input, 'contiguous')
      if (!isTensor(weight)) noAttribute(weight, 'detach')
      // of a table with other dimensions only C++ knows
      else if (weight.shape.length !== 2) t.unknown()
    }
    if (!isTensor(input) || !isTensor(weight)) {
      bindNative('embedding', [native], { positional: [weight, input], keyword: {} })
      return t.unknown()
    }
    // autograd asks first
    t.check(weight.shape.length > 0 || !weight.requires_grad, 'no_dimensions')
    return embed(input, { ...rest, weight }, t)
  },
})
