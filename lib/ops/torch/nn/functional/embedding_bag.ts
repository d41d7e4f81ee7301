import { bagErrors, embedBags } from '@/lib/ops/families/module/embedding-bag'
import { bool, float, int, oneOf, optional, tensor, unchecked } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.nn.functional.embedding_bag',
  category: 'embedding',
  binding: 'python',
  shapes: ['(B, L), (V, H) -> (B, H)', '(L), (V, H), (B) -> (B, H)  offsets'],
  overloads: [
    {
      input: unchecked(tensor([32, 50])),
      weight: unchecked(tensor([10000, 300])),
      offsets: unchecked(optional(tensor([8]))),
      max_norm: unchecked(optional(float())),
      norm_type: unchecked({ ...float(), default: 2 }),
      scale_grad_by_freq: unchecked(bool(false)),
      mode: unchecked({ ...oneOf('mean', 'sum', 'max') }),
      sparse: unchecked(bool(false)),
      per_sample_weights: unchecked(optional(tensor([32, 50]))),
      include_last_offset: unchecked(bool(false)),
      padding_idx: unchecked(optional(int())),
    },
  ],
  example: { 'input.dtype': 'int64' },
  errors: {
    ...bagErrors,
    weight_rank: ['ValueError', 'weight has to be a 2D Tensor, but got Tensor of dimension {rank}'],
    padding_row: [
      'RuntimeError',
      'padding_idx must be within the number of embeddings, {least} through {most}, but got {got}',
    ],
  },
  infer: (args, t) => embedBags(args, t),
})
