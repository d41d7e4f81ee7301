import torch
from torch import nn
from torch.nn.utils import parametrize


class Symmetric(nn.Module):
    def forward(self, x):
        return x.triu() + x.triu(1).transpose(-1, -2)


class Scale(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.s = s

    def forward(self, x):
        return x * self.s

    def right_inverse(self, y):
        return y / self.s


lin = nn.Linear(3, 3)
parametrize.register_parametrization(lin, "weight", Symmetric())
print(lin)
print(lin.weight.shape, type(lin).__name__, parametrize.is_parametrized(lin), [n for n, _ in lin.named_parameters()])
parametrize.register_parametrization(lin, "bias", Scale(2.0))
lin.bias = torch.full((3,), 4.0)
print(lin.parametrizations.bias.original, lin.bias)
with parametrize.cached():
    print(lin.weight is lin.weight, lin(torch.zeros(2, 3)).shape)
parametrize.remove_parametrizations(lin, "weight")
print(sorted(lin.state_dict()), isinstance(lin.weight, nn.Parameter))
sn = nn.utils.parametrizations.spectral_norm(nn.Linear(4, 2))
print(sn(torch.zeros(1, 4)).shape, len(sn.parametrizations.weight))
