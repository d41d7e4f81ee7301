import math
import torch

# two tokens, uniform scores: attention is the average of the values
q = torch.zeros(1, 2, 4)
k = torch.arange(8.).view(1, 2, 4)
v = torch.tensor([[[2., 4.], [6., 8.]]])
scores = q @ k.transpose(-2, -1) / math.sqrt(q.size(-1))
print(scores, scores.shape)
weights = scores.softmax(dim=-1)
print(weights)
print(weights @ v)
mask = torch.tril(torch.ones(2, 2)) == 0
masked = scores.masked_fill(mask, float("-inf")).softmax(-1)
print(masked)
print(masked @ v)
print(torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True))
multi = v.view(1, 2, 2, 1).transpose(1, 2)
print(multi.shape, multi.reshape(1, 2, -1), multi.transpose(1, 2).reshape(1, 2, -1))
