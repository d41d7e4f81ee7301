# torch.abs
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.abs(torch.tensor([-1, -2, 3])))

# torch.acos
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.acos(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.acosh
a = torch.randn(4).uniform_(1, 2)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.acosh(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.add
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.add(a, 20)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
c = torch.randn(4, 1)
_r = c
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.add(b, c, alpha=10)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.addbmm
M = torch.randn(3, 5)
batch1 = torch.randn(10, 3, 4)
batch2 = torch.randn(10, 4, 5)
_r = torch.addbmm(M, batch1, batch2)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.addcdiv
t = torch.randn(1, 3)
t1 = torch.randn(3, 1)
t2 = torch.randn(1, 3)
_r = torch.addcdiv(t, t1, t2, value=0.1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.addcmul
t = torch.randn(1, 3)
t1 = torch.randn(3, 1)
t2 = torch.randn(1, 3)
_r = torch.addcmul(t, t1, t2, value=0.1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.addmm
M = torch.randn(2, 3)
mat1 = torch.randn(2, 3)
mat2 = torch.randn(3, 3)
_r = torch.addmm(M, mat1, mat2)
print(_r.shape, _r.dtype, _r.requires_grad)
