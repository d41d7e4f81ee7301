import torch
from torch import nn
net = nn.Linear(2, 2)
params = net.parameters()
print(sum(p.numel() for p in params))
opt = torch.optim.SGD(params, lr=0.1)
