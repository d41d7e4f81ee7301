# torch.addmv
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
M = torch.randn(2)
mat = torch.randn(2, 3)
vec = torch.randn(3)
_r = torch.addmv(M, mat, vec)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.addr
vec1 = torch.arange(1., 4.)
vec2 = torch.arange(1., 3.)
M = torch.zeros(3, 2)
print(torch.addr(M, vec1, vec2))

# torch.adjoint
x = torch.arange(4, dtype=torch.float)
A = torch.complex(x, x).reshape(2, 2)
print(A)
print(A.adjoint())
print((A.adjoint() == A.mH).all())

# torch.allclose
print(torch.allclose(torch.tensor([10000., 1e-07]), torch.tensor([10000.1, 1e-08])))
print(torch.allclose(torch.tensor([10000., 1e-08]), torch.tensor([10000.1, 1e-09])))
print(torch.allclose(torch.tensor([1.0, float('nan')]), torch.tensor([1.0, float('nan')])))
print(torch.allclose(torch.tensor([1.0, float('nan')]), torch.tensor([1.0, float('nan')]), equal_nan=True))

# torch.amax
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.amax(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.amin
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.amin(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.aminmax
print(torch.aminmax(torch.tensor([1, -3, 5])))
print(torch.aminmax(torch.tensor([1, -3, 5, torch.nan])))
t = torch.arange(10).view(2, 5)
print(t)
print(t.aminmax(dim=0, keepdim=True))

# torch.angle
print(torch.angle(torch.tensor([-1 + 1j, -2 + 2j, 3 - 3j]))*180/3.14159)
