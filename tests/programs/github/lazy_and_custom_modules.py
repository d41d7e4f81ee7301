import torch
from torch import nn
from torch.nn.parameter import UninitializedParameter
from torch.nn.modules.lazy import LazyModuleMixin


class LazyScale(LazyModuleMixin, nn.Module):
    cls_to_become = None

    def __init__(self):
        super().__init__()
        self.weight = UninitializedParameter()

    def reset_parameters(self):
        if not self.has_uninitialized_params():
            nn.init.ones_(self.weight)

    def initialize_parameters(self, x):
        if self.has_uninitialized_params():
            with torch.no_grad():
                self.weight.materialize((x.shape[-1],))
                self.reset_parameters()

    def forward(self, x):
        return x * self.weight


net = nn.Sequential(
    nn.LazyConv2d(8, 3, padding=1), nn.LazyBatchNorm2d(), nn.ReLU(), nn.Flatten(), nn.LazyLinear(16), LazyScale(), nn.LazyLinear(2)
)
print(net)
print([isinstance(p, UninitializedParameter) for p in net.parameters()])
try:
    print(sum(p.numel() for p in net.parameters()))
except ValueError as e:
    print("ValueError", e)
except RuntimeError as e:
    print("RuntimeError", e)
print(net[0].weight)
try:
    torch.optim.SGD(net.parameters(), lr=0.1)
except ValueError as e:
    print(e)
out = net(torch.ones(2, 3, 4, 4))
print(out.shape)
print(net)
print(sum(p.numel() for p in net.parameters()), net[5].weight[:3])
print(type(net[0]).__name__, type(net[4]), type(net[5]).__name__)


class MLP(nn.Module):
    def __init__(self, num_outputs, num_hiddens):
        super().__init__()
        self.net = nn.Sequential(nn.LazyLinear(num_hiddens), nn.ReLU(), nn.LazyLinear(num_outputs))

    def apply_init(self, inputs, init=None):
        self.forward(*inputs)
        if init is not None:
            self.net.apply(init)
        return self

    def forward(self, X):
        return self.net(X)


def init_cnn(module):
    """Initialize weights for CNNs."""
    if type(module) == nn.Linear or type(module) == nn.Conv2d:
        nn.init.xavier_uniform_(module.weight)
        nn.init.constant_(module.bias, 0.5)


m = MLP(10, 256).apply_init([torch.rand(2, 20)], init_cnn)
print(m.net[2].bias)
print(*[(name, param.shape) for name, param in m.named_parameters()])


class CenteredLayer(nn.Module):
    def forward(self, X):
        return X - X.mean()


layer = CenteredLayer()
print(layer(torch.tensor([1.0, 2, 3, 4, 5])))


class MyLinear(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(in_units, units))
        self.bias = nn.Parameter(torch.zeros(units,))

    def forward(self, X):
        linear = torch.matmul(X, self.weight.data) + self.bias.data
        return torch.relu(linear)


lin = MyLinear(5, 3)
print(lin.weight)
print(lin(torch.arange(10.).reshape(2, 5)))


def block1():
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 4), nn.ReLU())


def block2():
    net = nn.Sequential()
    for i in range(2):
        net.add_module(f'block {i}', block1())
    return net


rgnet = nn.Sequential(block2(), nn.Linear(4, 1))
print(rgnet)
print(rgnet[0][1][0].bias.shape, rgnet.state_dict()['1.bias'].shape)
shared = nn.Linear(8, 8)
net = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), shared, nn.ReLU(), shared, nn.ReLU(), nn.Linear(8, 1))
net[2].weight.data[0, 0] = 100
print(net[2].weight is net[4].weight)
print(net[4].weight.data[0, 0], len(list(net.parameters())), len(net.state_dict()))
try:
    net(torch.rand(2, 5))
except RuntimeError as e:
    print(e)
