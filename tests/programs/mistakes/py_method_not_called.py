import torch
from torch import nn
net = nn.Linear(2, 2)
x = torch.zeros(1, 2)
print(net(x).detach().shape)
y = net(x).detach
print(callable(y))
y + 1
