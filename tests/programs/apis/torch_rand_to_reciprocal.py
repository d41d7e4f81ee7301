# torch.rand
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
_r = torch.rand(4)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.rand(2, 3)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.randint
_r = torch.randint(3, 5, (3,))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.randint(10, (2, 2))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.randint(3, 10, (2, 2))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.randn
_r = torch.randn(4)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.randn(2, 3)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.randperm
_r = torch.randperm(4)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.range
print(torch.range(1, 4))
print(torch.range(1, 4, 0.5))

# torch.ravel
t = torch.tensor([[[1, 2],
                   [3, 4]],
                  [[5, 6],
                   [7, 8]]])
print(torch.ravel(t))

# torch.real
x=torch.randn(4, dtype=torch.cfloat)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = x.real
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.reciprocal
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.reciprocal(a)
print(_r.shape, _r.dtype, _r.requires_grad)
