import { checkPadding, embed, embeddingErrors } from '@/lib/ops/families/module/embedding'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { bool, device, dtype, flag, float, int, optional, tensor, unchecked } from '@/lib/shape/argument'
import { equals } from '@/lib/shape/arithmetic'
import { noAttribute } from '@/lib/shape/builtins'
import { defaultDType } from '@/lib/shape/default-dtype'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { unless } from '@/lib/shape/module-repr'
import { bindNative } from '@/lib/shape/native'
import { notImplemented } from '@/lib/shape/refusals'
import { defineModule } from '@/lib/shape/spec'
import { tensor as aTensor, type Tensor } from '@/lib/shape/tensor'
import { isFloat, isTensor, str, tuple, type Value } from '@/lib/shape/value'

export default defineModule({
  name: 'torch.nn.Embedding',
  category: 'embedding',
  shapes: ['(*) -> (*, H)'],
  init: {
    num_embeddings: int(),
    embedding_dim: int(),
    padding_idx: unchecked(optional(int())),
    max_norm: unchecked(optional(float())),
    norm_type: unchecked(float(2)),
    scale_grad_by_freq: unchecked(bool(false)),
    sparse: unchecked(bool(false)),
    _weight: optional(tensor([10000, 300])),
    _freeze: flag(false),
    device: device(),
    dtype: dtype(),
  },
  call: { input: tensor([32, 50]) },
  example: { num_embeddings: '10000', embedding_dim: '300', 'input.dtype': 'int64' },
  errors: {
    ...embeddingErrors,
    padding_type: [
      'IndexError',
      'only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got float)',
    ],
    padding_nowhere: ['IndexError', 'index 0 is out of bounds for dimension 0 with size 0'],
    no_normal: notImplemented({ kernel: 'normal_kernel_cpu' }),
    weight: ['AssertionError', 'Shape of weight does not match num_embeddings and embedding_dim'],
    ...parameterErrors,
  },
  mistyped({ num_embeddings, embedding_dim, padding_idx, _weight, dtype, max_norm, input }, t, stage) {
    if (stage === 'call') {
      if (max_norm !== null) noAttribute(input!, 'contiguous')
      const declared = { weight: tensor([]), indices: tensor([]) }
      bindNative('embedding', [declared], { positional: [aTensor([]), input!], keyword: {} })
    }
    checkPadding(padding_idx!, num_embeddings!, t)
    if (_weight === null) checkFactory('empty', tuple([num_embeddings!, embedding_dim!]), dtype!)
    else if (!isTensor(_weight!)) noAttribute(_weight!, 'shape')
  },
  construct({ num_embeddings, embedding_dim, padding_idx, _weight, _freeze, dtype }, t) {
    checkPadding(padding_idx, num_embeddings, t)
    const size = [num_embeddings, embedding_dim]
    if (_weight) {
      t.check(String(_weight.shape) === String(size), 'weight')
      t.check(_freeze || isDifferentiable(_weight.dtype), 'not_differentiable')
      return
    }
    checkParameter(size, _freeze ? null : dtype, t)
    if (dtype !== null) t.check(isDifferentiable(dtype), 'no_normal', { dtype: scalarType(dtype) })
    t.check(!isFloat(padding_idx), 'padding_type')
    t.check(padding_idx !== 0 || num_embeddings > 0, 'padding_nowhere')
  },
  parameters: ({ num_embeddings, embedding_dim, _weight, _freeze, dtype }) => ({
    weight: aTensor([num_embeddings, embedding_dim], {
      dtype: _weight?.dtype ?? dtype ?? defaultDType(),
      requires_grad: !_freeze,
      parameter: true,
    }),
  }),
  extra_repr(given, { num_embeddings, padding_idx }) {
    const { max_norm, norm_type, scale_grad_by_freq, sparse } = given
    const row = typeof padding_idx === 'number' && padding_idx < 0 ? num_embeddings + padding_idx : padding_idx
    return [
      `${str(given.num_embeddings!)}, ${str(given.embedding_dim!)}`,
      unless(row === null, 'padding_idx', row),
      unless(max_norm === null, 'max_norm', max_norm!),
      unless(equals(norm_type!, 2), 'norm_type', norm_type!),
      unless(scale_grad_by_freq === false, 'scale_grad_by_freq', scale_grad_by_freq!),
      unless(sparse === false, 'sparse', true),
    ].join('')
  },
  forward: ({ input }, { parameters, ...self }, t) => embed(input, { ...self, weight: parameters.weight! }, t),
  fixes: { index: moreRows, index_renorm: moreRows },
})

function moreRows({ input: { values = [] } }: { readonly input: Tensor }): Readonly<Record<string, Value>> {
  return values.every((index) => index >= 0) ? { num_embeddings: Math.max(...values) + 1 } : {}
}
