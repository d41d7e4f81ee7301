import torch
from torch.nn.functional import scaled_dot_product_attention as sdpa
x = torch.zeros(1, 2, 3, 4)
print(sdpa(x, x, x, is_causal=True).shape)
print(sdpa(x, x, x, attn_mask=torch.zeros(3, 3)).shape)
short = x[..., :2]
print(sdpa(x, x, short).shape)
print(sdpa(x, short, x).shape)
