# torch.arange
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.arange(5))
print(torch.arange(1, 4))
print(torch.arange(1, 2.5, 0.5))

# torch.argmin
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.argmin(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.argmin(a, dim=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.argmin(a, dim=1, keepdim=True)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.argsort
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.argsort(a, dim=1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.argwhere
t = torch.tensor([1, 0, 1])
print(torch.argwhere(t))
t = torch.tensor([[1, 0, 1], [0, 1, 1]])
print(torch.argwhere(t))

# torch.as_strided
x = torch.randn(3, 3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
t = torch.as_strided(x, (2, 2), (1, 2))
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
t = torch.as_strided(x, (2, 2), (1, 2), 1)

# torch.as_strided_scatter
a = torch.arange(4).reshape(2, 2) + 1
print(a)
b = torch.zeros(3, 3)
print(b)
print(torch.as_strided_scatter(b, a, (2, 2), (1, 2)))

# torch.asin
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.asin(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.asinh
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.asinh(a)
print(_r.shape, _r.dtype, _r.requires_grad)
