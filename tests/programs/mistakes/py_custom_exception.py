import torch
from torch import nn


class ShapeError(ValueError):
    """A tensor without the rank that a layer wants."""

    def __init__(self, layer, expected, got):
        self.layer, self.expected, self.got = layer, expected, got
        super().__init__(f'{layer}: expected {expected}-D, got {tuple(got)}')


class Strict(nn.Module):
    def __init__(self, inner, ndim):
        super().__init__()
        self.inner, self.ndim = inner, ndim

    def forward(self, x):
        if x.ndim != self.ndim:
            raise ShapeError(type(self.inner).__name__, self.ndim, x.shape)
        return self.inner(x)


conv = Strict(nn.Conv2d(1, 2, 3), 4)
print(conv(torch.zeros(1, 1, 5, 5)).shape)
try:
    conv(torch.zeros(1, 5, 5))
except ShapeError as error:
    print(error.layer, error.expected, error.got, '|', error)
conv(torch.zeros(5, 5))
