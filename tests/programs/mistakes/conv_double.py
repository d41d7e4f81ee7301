import torch
from torch import nn
net = nn.Conv1d(2, 2, 3, bias=False)
x = torch.zeros(1, 2, 8, dtype=torch.double)
print(net(x.to(net.weight.dtype)).shape)
try:
    net(x)
except RuntimeError as e:
    print(e)
nn.ConvTranspose1d(2, 2, 3)(x)
