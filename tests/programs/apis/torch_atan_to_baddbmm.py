# torch.atan
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.atan(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.atan2
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.atan2(a, torch.randn(4))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.atanh
a = torch.randn(4).uniform_(-1, 1)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.atanh(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.atleast_1d
x = torch.arange(2)
print(x)
print(torch.atleast_1d(x))
x = torch.tensor(1.)
print(x)
print(torch.atleast_1d(x))
x = torch.tensor(0.5)
y = torch.tensor(1.)
print(torch.atleast_1d((x, y)))
print(torch.atleast_1d())

# torch.atleast_2d
x = torch.tensor(1.)
print(x)
print(torch.atleast_2d(x))
x = torch.arange(4).view(2, 2)
print(x)
print(torch.atleast_2d(x))
x = torch.tensor(0.5)
y = torch.tensor(1.)
print(torch.atleast_2d((x, y)))
print(torch.atleast_2d())

# torch.atleast_3d
x = torch.tensor(0.5)
print(x)
print(torch.atleast_3d(x))
y = torch.arange(4).view(2, 2)
print(y)
print(torch.atleast_3d(y))
x = torch.tensor(1).view(1, 1, 1)
print(x)
print(torch.atleast_3d(x))
x = torch.tensor(0.5)
y = torch.tensor(1.0)
print(torch.atleast_3d((x, y)))
print(torch.atleast_3d())

# torch.avg_pool1d
input = torch.tensor([[[1, 2, 3, 4, 5, 6, 7]]], dtype=torch.float32)
print(F.avg_pool1d(input, kernel_size=3, stride=2))

# torch.baddbmm
M = torch.randn(10, 3, 5)
batch1 = torch.randn(10, 3, 4)
batch2 = torch.randn(10, 4, 5)
print(torch.baddbmm(M, batch1, batch2).size())
