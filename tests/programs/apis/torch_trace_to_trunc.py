# torch.trace
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.arange(1., 10.).view(3, 3)
print(x)
print(torch.trace(x))

# torch.transpose
x = torch.randn(2, 3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.transpose(x, 0, 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.triangular_solve
A = torch.randn(2, 2).triu()
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(2, 3)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.triangular_solve(b, A)])

# torch.tril
a = torch.randn(3, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.tril(a)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4, 6)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.tril(b, diagonal=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.tril(b, diagonal=-1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.tril_indices
a = torch.tril_indices(3, 3)
print(a)
a = torch.tril_indices(4, 3, -1)
print(a)
a = torch.tril_indices(4, 3, 1)
print(a)

# torch.triu
a = torch.randn(3, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.triu(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.triu(a, diagonal=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.triu(a, diagonal=-1)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(4, 6)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.triu(b, diagonal=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.triu(b, diagonal=-1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.triu_indices
a = torch.triu_indices(3, 3)
print(a)
a = torch.triu_indices(4, 3, -1)
print(a)
a = torch.triu_indices(4, 3, 1)
print(a)

# torch.trunc
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.trunc(a)
print(_r.shape, _r.dtype, _r.requires_grad)
