import torch
import torch.nn.functional as F
q = torch.zeros(2, 4, 5, 8)
k = v = torch.zeros(2, 4, 7, 8)
print(F.scaled_dot_product_attention(q, k, v).shape)
print(F.scaled_dot_product_attention(q, k, v, attn_mask=torch.ones(5, 7, dtype=torch.bool)).shape)
print(F.scaled_dot_product_attention(q, k, v, attn_mask=torch.ones(2, 5, 7, dtype=torch.bool)).shape)
