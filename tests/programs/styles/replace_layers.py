import torch
from torch import nn


def replace(module, kind, make):
    for name, child in module.named_children():
        if isinstance(child, kind):
            setattr(module, name, make(child))
        else:
            replace(child, kind, make)
    return module


class LoRA(nn.Module):
    def __init__(self, base, r=2):
        super().__init__()
        self.base = base.requires_grad_(False)
        self.a = nn.Parameter(torch.zeros(r, base.in_features))
        self.b = nn.Parameter(torch.zeros(base.out_features, r))

    def forward(self, x):
        return self.base(x) + x @ self.a.T @ self.b.T


net = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Sequential(nn.ReLU(), nn.Linear(8, 2)))
replace(net, nn.BatchNorm1d, lambda bn: nn.GroupNorm(2, bn.num_features))
replace(net, nn.ReLU, lambda _: nn.SiLU(inplace=True))
print(net)
replace(net, nn.Linear, LoRA)
print(net, net(torch.zeros(3, 4)).shape, sep="\n")
print({n: p.numel() for n, p in net.named_parameters() if p.requires_grad})
net[2][1] = nn.Identity()
net[0] = net[0].base
net.pop(1)
net.insert(1, nn.Dropout(0.2))
net.extend([nn.Flatten(), nn.Linear(8, 1)])
print(net, net(torch.zeros(3, 4)).shape)
head, body = net[-1], net[:-1]
print(type(body).__name__, len(body), head, body[0] is net[0])
parent, _, leaf = "2.0".rpartition(".")
setattr(net.get_submodule(parent), leaf, nn.Hardswish())
print(net.get_submodule("2.0"), net.get_parameter("0.weight").shape)
del net[-1]
print([type(m).__name__ for m in net])
