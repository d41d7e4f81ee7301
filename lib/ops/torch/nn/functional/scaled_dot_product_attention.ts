import { attendTo, sdpaErrors } from '@/lib/ops/families/attention/sdpa'
import { bool, float, keywordOnly, optional, tensor } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

export default defineFunction({
  name: 'torch.nn.functional.scaled_dot_product_attention',
  category: 'attention',
  shapes: ['(N, H, L, E), (N, H, S, E), (N, H, S, E_v) -> (N, H, L, E_v)', '(L, E), (S, E), (S, E_v) -> (L, E_v)'],
  binding: 'native',
  overloads: [
    {
      query: tensor([32, 8, 10, 64]),
      key: tensor([32, 8, 20, 64]),
      value: tensor([32, 8, 20, 64]),
      attn_mask: optional(tensor([10, 20])),
      dropout_p: float(0),
      is_causal: bool(false),
      scale: keywordOnly(optional(float())),
      enable_gqa: keywordOnly(bool(false)),
    },
  ],
  example: {},
  errors: sdpaErrors,
  infer: attendTo,
})
