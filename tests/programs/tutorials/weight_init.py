import torch
from torch import nn
def init(m):
    if isinstance(m, nn.Linear):
        nn.init.constant_(m.weight, 0.1)
        nn.init.zeros_(m.bias)
        print("init", m)
net = nn.Sequential(nn.Linear(3, 2), nn.ReLU(), nn.Linear(2, 1))
net.apply(init)
print(net(torch.tensor([[1., 2., 3.]])).shape)
print(net[0].weight, net[0].bias)
nn.init.eye_(net[0].weight)
print(net[0].weight.data)
nn.init.ones_(net[2].weight)
print(net[2].weight.sum(), nn.init.calculate_gain("relu"))
w = torch.empty(2, 2)
nn.init.uniform_(w, 1.0, 1.0 + 1e-12)
print(nn.init.xavier_uniform_(torch.empty(3, 5)).shape)
nn.init.dirac_(t := torch.empty(1, 1, 3))
print(t)
try:
    nn.init.kaiming_normal_(torch.empty(3))
except ValueError as e:
    print(e)
net[0].weight = torch.ones(2, 3)
