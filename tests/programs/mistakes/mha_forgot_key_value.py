import torch
import torch.nn as nn
mha = nn.MultiheadAttention(8, 2, batch_first=True)
x = torch.zeros(2, 5, 8)
out, w = mha(x, x, x)
print(out.shape, w.shape)
out = mha(x)
