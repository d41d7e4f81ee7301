import { checkPadding } from '@/lib/ops/families/module/embedding'
import { bagErrors, embedBags } from '@/lib/ops/families/module/embedding-bag'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { bool, device, dtype, float, int, oneOf, optional, tensor, unchecked } from '@/lib/shape/argument'
import { equals } from '@/lib/shape/arithmetic'
import { noAttribute } from '@/lib/shape/builtins'
import { defaultDType } from '@/lib/shape/default-dtype'
import { isDifferentiable } from '@/lib/shape/dtype'
import { unless } from '@/lib/shape/module-repr'
import { defineModule } from '@/lib/shape/spec'
import { tensor as aTensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isTensor, repr, tuple } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.EmbeddingBag',
  category: 'embedding',
  shapes: ['(B, L) -> (B, H)', '(L), (B) -> (B, H)  offsets'],
  init: {
    num_embeddings: int(),
    embedding_dim: int(),
    max_norm: unchecked(optional(float())),
    norm_type: unchecked(float(2)),
    scale_grad_by_freq: unchecked(bool(false)),
    mode: unchecked(oneOf('mean', 'sum', 'max')),
    sparse: unchecked(bool(false)),
    _weight: optional(tensor([10000, 300])),
    include_last_offset: unchecked(bool(false)),
    padding_idx: unchecked(optional(int())),
    device: device(),
    dtype: dtype(),
  },
  call: {
    input: unchecked(tensor([32, 50])),
    offsets: unchecked(optional(tensor([8]))),
    per_sample_weights: unchecked(optional(tensor([32, 50]))),
  },
  example: { num_embeddings: '10000', embedding_dim: '300', 'input.dtype': 'int64' },
  errors: {
    ...bagErrors,
    padding_idx: ['AssertionError', 'padding_idx must be within num_embeddings'],
    weight: ['AssertionError', 'Shape of weight does not match num_embeddings and embedding_dim'],
    ...parameterErrors,
  },
  mistyped({ num_embeddings, embedding_dim, padding_idx, _weight, dtype }, t, stage) {
    if (stage === 'call') return
    checkPadding(padding_idx!, num_embeddings!, t as Trace<string>)
    if (_weight === null) checkFactory('empty', tuple([num_embeddings!, embedding_dim!]), dtype!)
    else if (!isTensor(_weight!)) noAttribute(_weight!, 'shape')
  },
  construct({ num_embeddings, embedding_dim, padding_idx, _weight, dtype }, t) {
    checkPadding(padding_idx, num_embeddings, t as Trace<string>)
    // any other number than an int is an index that only C++ can refuse
    if (padding_idx !== null && typeof padding_idx !== 'number') t.unknown()
    const size = [num_embeddings, embedding_dim]
    if (_weight) {
      t.check(String(_weight.shape) === String(size), 'weight')
      return t.check(isDifferentiable(_weight.dtype), 'not_differentiable')
    }
    checkParameter(size, dtype, t)
    if (padding_idx === 0 && num_embeddings === 0) t.unknown()
  },
  parameters: ({ num_embeddings, embedding_dim, _weight, dtype }) => ({
    weight: aTensor([num_embeddings, embedding_dim], {
      dtype: _weight?.dtype ?? dtype ?? defaultDType(),
      requires_grad: true,
      parameter: true,
    }),
  }),
  extra_repr({ max_norm, norm_type, scale_grad_by_freq, mode }, { num_embeddings, embedding_dim, padding_idx }) {
    const row = typeof padding_idx === 'number' && padding_idx < 0 ? num_embeddings + padding_idx : padding_idx
    return [
      `${num_embeddings}, ${embedding_dim}`,
      unless(max_norm === null, 'max_norm', max_norm!),
      unless(equals(norm_type!, 2), 'norm_type', norm_type!),
      unless(scale_grad_by_freq === false, 'scale_grad_by_freq', scale_grad_by_freq!),
      `, mode=${repr(mode!)}`,
      unless(row === null, 'padding_idx', row),
    ].join('')
  },
  forward(call, { parameters, padding_idx, num_embeddings, ...self }, t) {
    const row = typeof padding_idx === 'number' && padding_idx < 0 ? num_embeddings + padding_idx : padding_idx
    return embedBags({ ...self, ...call, padding_idx: row, weight: parameters.weight! }, t as Trace<string>)
  },
})
