import torch
from torch import nn


class Gaussian(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.log_sigma = nn.Parameter(torch.zeros(n))

    @property
    def sigma(self):
        return self.log_sigma.exp()

    @sigma.setter
    def sigma(self, value):
        with torch.no_grad():
            self.log_sigma.copy_(torch.as_tensor(value).log())

    @property
    def device(self):
        return next(self.parameters()).device

    @property
    def dtype(self):
        return next(self.parameters()).dtype

    @staticmethod
    def of(*sizes):
        return [Gaussian(s) for s in sizes]

    @classmethod
    def like(cls, t):
        return cls(t.numel())


g = Gaussian(3)
print(g.sigma.shape, type(g.sigma.grad_fn).__name__, g.device, g.dtype, g.sigma.requires_grad)
g.sigma = torch.ones(3)
print(g.log_sigma.shape, g.double().dtype, Gaussian.like(torch.zeros(2, 2)).sigma.shape, [m.sigma.shape[0] for m in Gaussian.of(1, 2)])
try:
    g.device = "cpu"
except AttributeError as e:
    print(type(e).__name__)


class Broken(nn.Module):
    @property
    def width(self):
        return self.no_such_layer.in_features


try:
    Broken().width
except AttributeError as e:
    print(e)
