# torch.cummax
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(10)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.cummax(a, dim=0)])

# torch.cummin
a = torch.randn(10)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.cummin(a, dim=0)])

# torch.cumprod
a = torch.randn(10)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cumprod(a, dim=0)
print(_r.shape, _r.dtype, _r.requires_grad)
a[5] = 0.0
_r = torch.cumprod(a, dim=0)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.cumsum
a = torch.randint(1, 20, (10,))
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.cumsum(a, dim=0)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.deg2rad
a = torch.tensor([[180.0, -180.0], [360.0, -360.0], [90.0, -90.0]])
print(torch.deg2rad(a))

# torch.diag
a = torch.randn(3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diag(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diag(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(3, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diag(a, 0)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diag(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.diag_embed
a = torch.randn(2, 3)
_r = torch.diag_embed(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diag_embed(a, offset=1, dim1=0, dim2=2)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.diagflat
a = torch.randn(3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagflat(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagflat(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(2, 2)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagflat(a)
print(_r.shape, _r.dtype, _r.requires_grad)
