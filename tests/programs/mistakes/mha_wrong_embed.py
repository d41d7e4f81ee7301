import torch
mha = torch.nn.MultiheadAttention(16, 4)
q = torch.zeros(5, 2, 16)
print(mha(q, q, q, need_weights=False)[0].shape)
mha(torch.zeros(5, 2, 12), q, q)
