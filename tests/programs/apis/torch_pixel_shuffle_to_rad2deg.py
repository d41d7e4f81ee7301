# torch.pixel_shuffle
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
input = torch.randn(1, 9, 4, 4)
output = torch.nn.functional.pixel_shuffle(input, 3)
print(output.size())

# torch.pixel_unshuffle
input = torch.randn(1, 1, 12, 12)
output = torch.nn.functional.pixel_unshuffle(input, 3)
print(output.size())

# torch.poisson
rates = torch.rand(4, 4) * 5  # rate parameter between 0 and 5
_r = torch.poisson(rates)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.positive
t = torch.randn(5)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.positive(t)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.pow
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.pow(a, 2)
print(_r.shape, _r.dtype, _r.requires_grad)
exp = torch.arange(1., 5.)
a = torch.arange(1., 5.)
print(a)
print(exp)
print(torch.pow(a, exp))
exp = torch.arange(1., 5.)
base = 2
print(torch.pow(base, exp))

# torch.prod
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.prod(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 2)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.prod(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.promote_types
print(torch.promote_types(torch.int32, torch.float32))
print(torch.promote_types(torch.uint8, torch.long))

# torch.rad2deg
a = torch.tensor([[3.142, -3.142], [6.283, -6.283], [1.570, -1.570]])
print(torch.rad2deg(a))
