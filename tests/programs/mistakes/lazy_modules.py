import torch
from torch import nn
net = nn.Sequential(nn.LazyConv2d(4, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(5))
print(net)
try:
    print(sum(p.numel() for p in net.parameters()))
except Exception as e:
    print(type(e).__name__, str(e)[:60])
print(net(torch.zeros(1, 2, 8, 8)).shape)
print(net[3], net[0].weight.shape)
net(torch.zeros(1, 2, 9, 9))
