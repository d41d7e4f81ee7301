import torch
import torch.nn.functional as F

q = torch.tensor([[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]])
mask = torch.tensor([[True, False, True], [False, False, False], [True, True, True]])
print(F.scaled_dot_product_attention(q, q, q, attn_mask=mask)[0, 1])
added = torch.zeros(3, 3).masked_fill(~mask, float("-inf"))
print(F.scaled_dot_product_attention(q, q, q, attn_mask=added)[0, 1])
print(torch.softmax(added, dim=-1)[1])
