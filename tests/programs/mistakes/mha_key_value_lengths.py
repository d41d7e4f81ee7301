import torch
from torch import nn
mha = nn.MultiheadAttention(16, 4, kdim=6, vdim=10, batch_first=True)
q, k, v = torch.zeros(2, 3, 16), torch.zeros(2, 7, 6), torch.zeros(2, 7, 10)
print([tuple(t.shape) for t in mha(q, k, v)])
print([tuple(t.shape) for t in mha(q, k, v[:, :-1])])
