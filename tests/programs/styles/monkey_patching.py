import types
import torch
from torch import nn

net = nn.Sequential(nn.Linear(2, 3), nn.ReLU())


def forward(self, x):
    print("patched", type(self).__name__, len(self))
    for m in self:
        x = m(x)
    return x


net.forward = types.MethodType(forward, net)
print(net(torch.zeros(1, 2)).shape)
del net.forward
print(net(torch.zeros(1, 2)).shape)

original = nn.Linear.forward


def traced(self, x):
    y = original(self, x)
    print(f"Linear {tuple(x.shape)} -> {tuple(y.shape)}")
    return y


nn.Linear.forward = traced
try:
    net(torch.zeros(4, 2))
    nn.Bilinear(1, 1, 1)(torch.zeros(1, 1), torch.zeros(1, 1))
finally:
    nn.Linear.forward = original
net(torch.zeros(4, 2))
nn.Module.num_params = property(lambda self: sum(p.numel() for p in self.parameters()))
print(net.num_params, nn.GRU(2, 2).num_params)
torch.Tensor.shp = lambda self: "x".join(map(str, self.shape))
print(torch.zeros(2, 3).shp(), nn.Parameter(torch.zeros(4)).shp())
del nn.Module.num_params, torch.Tensor.shp
F = nn.functional
keep, F.relu = F.relu, lambda x, inplace=False: x * 0 + 7
print(F.relu(torch.ones(2)))
F.relu = keep
