import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, n):
        super().__init__()
        for i in range(n):
            setattr(self, f"fc{i}", nn.Linear(2, 2))
        setattr(self, "scale", nn.Parameter(torch.ones(1)))
        self.n = n

    def forward(self, x):
        for i in range(self.n):
            x = getattr(self, "fc%d" % i)(x)
        return x * self.scale

    def __getattr__(self, name):
        if name.startswith("layer_"):
            return getattr(self, "fc" + name[6:])
        return super().__getattr__(name)


net = Net(3)
print(net(torch.zeros(1, 2)).shape, hasattr(net, "fc2"), hasattr(net, "fc3"), hasattr(net, "layer_1"))
print(net.layer_0 is net.fc0, getattr(net, "missing", "default"), "fc1" in dict(net.named_modules()), "fc1" in net.__dict__, "fc1" in dir(net))
delattr(net, "fc2")
del net.scale
net.scale = 2
print([n for n, _ in net.named_children()], net.scale, list(net._parameters), list(net._modules))
net.fc0 = nn.Identity()
net.n = 2
print(net)
try:
    net.layer_9
except AttributeError as e:
    print(e)
print(getattr(nn, "Conv%dd" % 1)(1, 1, 1), getattr(torch, "zeros")(1), vars(net)["n"], callable(getattr(net, "forward")))
