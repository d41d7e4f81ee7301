import torch
from torch import nn
mha = nn.MultiheadAttention(4, 1)        # (L, N, E)
x = torch.zeros(3, 2, 4)
pad = torch.tensor([[False, False, True], [False, True, True]])
print(pad.shape, mha(x, x, x, key_padding_mask=pad)[1].shape)
mha(x, x, x, key_padding_mask=pad.t())
