# torch.conv_transpose1d
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
inputs = torch.randn(20, 16, 50)
weights = torch.randn(16, 33, 5)
_r = F.conv_transpose1d(inputs, weights)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.conv_transpose2d
inputs = torch.randn(1, 4, 5, 5)
weights = torch.randn(4, 8, 3, 3)
_r = F.conv_transpose2d(inputs, weights, padding=1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.conv_transpose3d
inputs = torch.randn(20, 16, 50, 10, 20)
weights = torch.randn(16, 33, 3, 3, 3)
_r = F.conv_transpose3d(inputs, weights)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.copysign
a = torch.randn(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.copysign(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4)
_r = torch.copysign(a, b)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.tensor([1.])
b = torch.tensor([-0.])
print(torch.copysign(a, b))

# torch.cos
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cos(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cosh
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cosh(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.count_nonzero
x = torch.zeros(3,3)
x[torch.randn(3,3) > 0.5] = 1
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.count_nonzero(x)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.count_nonzero(x, dim=0)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cross
a = torch.randn(4, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4, 3)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cross(a, b, dim=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cross(a, b)
print(_r.shape, _r.dtype, _r.requires_grad)
