import torch
from torch import nn
net = nn.Linear(2, 2)
x = torch.ones(1, 2)
print(next(net.parameters()).device, x.device)
meta = net.to('meta')
print(next(meta.parameters()).device, next(meta.parameters()).shape)
print(meta(x.to('meta')).shape)
print(meta(x).shape)
