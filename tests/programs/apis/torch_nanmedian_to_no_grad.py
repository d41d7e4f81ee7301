# torch.nanmedian
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor([1, float('nan'), 3, 2])
print(a.median())
print(a.nanmedian())
a = torch.tensor([[2, 3, 1], [float('nan'), 1, float('nan')]])
print(a)
print(a.median(0))
print(a.nanmedian(0))

# torch.nanquantile
t = torch.tensor([float('nan'), 1, 2])
print(t.quantile(0.5))
print(t.nanquantile(0.5))
t = torch.tensor([[float('nan'), float('nan')], [1, 2]])
print(t)
print(t.nanquantile(0.5, dim=0))
print(t.nanquantile(0.5, dim=1))

# torch.nansum
a = torch.tensor([1., 2., float('nan'), 4.])
print(torch.nansum(a))
print(torch.nansum(torch.tensor([1., float("nan")])))
a = torch.tensor([[1, 2], [3., float("nan")]])
print(torch.nansum(a))
print(torch.nansum(a, dim=0))
print(torch.nansum(a, dim=1))

# torch.narrow
x = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(torch.narrow(x, 0, 0, 2))
print(torch.narrow(x, 1, 1, 2))
print(torch.narrow(x, -1, torch.tensor(-1), 1))

# torch.narrow_copy
x = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(torch.narrow_copy(x, 0, 0, 2))
print(torch.narrow_copy(x, 1, 1, 2))

# torch.ne
print(torch.ne(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.neg
a = torch.randn(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.neg(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.no_grad
x = torch.tensor([1.], requires_grad=True)
with torch.no_grad():
    y = x * 2
print(y.requires_grad)
@torch.no_grad()
def doubler(x):
    return x * 2
z = doubler(x)
print(z.requires_grad)
@torch.no_grad()
def tripler(x):
    return x * 3
z = tripler(x)
print(z.requires_grad)
with torch.no_grad():
    a = torch.nn.Parameter(torch.rand(10))
print(a.requires_grad)
