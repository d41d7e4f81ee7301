# torch.log
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.rand(5) * 5
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.log(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.log10
a = torch.rand(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.log10(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.log1p
a = torch.randn(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.log1p(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.log2
a = torch.rand(5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.log2(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.logaddexp
print(torch.logaddexp(torch.tensor([-1.0]), torch.tensor([-1.0, -2, -3])))
print(torch.logaddexp(torch.tensor([-100.0, -200, -300]), torch.tensor([-1.0, -2, -3])))
print(torch.logaddexp(torch.tensor([1.0, 2000, 30000]), torch.tensor([-1.0, -2, -3])))

# torch.logcumsumexp
a = torch.randn(10)
_r = torch.logcumsumexp(a, dim=0)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.logdet
A = torch.randn(3, 3)
_r = torch.det(A)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.logdet(A)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = A
print(_r.shape, _r.dtype, _r.requires_grad)
_r = A.det()
print(_r.shape, _r.dtype, _r.requires_grad)
_r = A.det().log()
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.logical_and
print(torch.logical_and(torch.tensor([True, False, True]), torch.tensor([True, False, False])))
a = torch.tensor([0, 1, 10, 0], dtype=torch.int8)
b = torch.tensor([4, 0, 1, 0], dtype=torch.int8)
print(torch.logical_and(a, b))
print(torch.logical_and(a.double(), b.double()))
print(torch.logical_and(a.double(), b))
print(torch.logical_and(a, b, out=torch.empty(4, dtype=torch.bool)))
