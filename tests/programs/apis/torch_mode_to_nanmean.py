# torch.mode
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
b = torch.tensor([[0, 0, 0, 2, 0, 0, 2],
                  [0, 3, 0, 0, 2, 0, 1],
                  [2, 2, 2, 0, 0, 0, 3],
                  [2, 2, 3, 0, 1, 1, 0],
                  [1, 1, 0, 0, 2, 0, 2]])
print(torch.mode(b, 0))

# torch.moveaxis
t = torch.randn(3,2,1)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
print(torch.moveaxis(t, 1, 0).shape)
_r = torch.moveaxis(t, 1, 0)
print(_r.shape, _r.dtype, _r.requires_grad)
print(torch.moveaxis(t, (1, 2), (0, 1)).shape)
_r = torch.moveaxis(t, (1, 2), (0, 1))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.movedim
t = torch.randn(3,2,1)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
print(torch.movedim(t, 1, 0).shape)
_r = torch.movedim(t, 1, 0)
print(_r.shape, _r.dtype, _r.requires_grad)
print(torch.movedim(t, (1, 2), (0, 1)).shape)
_r = torch.movedim(t, (1, 2), (0, 1))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.msort
t = torch.randn(3, 4)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.msort(t)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.mul
a = torch.randn(3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.mul(a, 100)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4, 1)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
c = torch.randn(1, 4)
_r = c
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.mul(b, c)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.mv
mat = torch.randn(2, 3)
vec = torch.randn(3)
_r = torch.mv(mat, vec)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.nan_to_num
x = torch.tensor([float('nan'), float('inf'), -float('inf'), 3.14])
print(torch.nan_to_num(x))
print(torch.nan_to_num(x, nan=2.0))
print(torch.nan_to_num(x, nan=2.0, posinf=1.0))

# torch.nanmean
x = torch.tensor([[torch.nan, 1, 2], [1, 2, 3]])
print(x.mean())
print(x.nanmean())
print(x.mean(dim=0))
print(x.nanmean(dim=0))
print(torch.tensor([torch.nan]).nanmean())
