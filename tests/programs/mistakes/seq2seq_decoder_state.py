import torch
from torch import nn

encoder = nn.GRU(8, 16, bidirectional=True, batch_first=True)
decoder = nn.GRU(8, 16, batch_first=True)
src, tgt = torch.zeros(3, 7, 8), torch.zeros(3, 4, 8)
memory, h = encoder(src)
print('memory', memory.shape, 'h', h.shape)
out, _ = decoder(tgt, h.sum(0, keepdim=True))
print('summed directions', out.shape)
out, _ = decoder(tgt, h)
