# torch.fake_quantize_per_tensor_affine
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
x = torch.randn(4)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.flatten
t = torch.tensor([[[1, 2],
                   [3, 4]],
                  [[5, 6],
                   [7, 8]]])
print(torch.flatten(t))
print(torch.flatten(t, start_dim=1))

# torch.flip
x = torch.arange(8).view(2, 2, 2)
print(x)
print(torch.flip(x, [0, 1]))

# torch.fliplr
x = torch.arange(4).view(2, 2)
print(x)
print(torch.fliplr(x))

# torch.flipud
x = torch.arange(4).view(2, 2)
print(x)
print(torch.flipud(x))

# torch.float_power
a = torch.randint(10, (4,))
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.float_power(a, 2)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.arange(1, 5)
print(a)
exp = torch.tensor([2, -3, 4, -5])
print(exp)
print(torch.float_power(a, exp))

# torch.floor
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.floor(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.floor_divide
a = torch.tensor([4.0, 3.0])
b = torch.tensor([2.0, 2.0])
print(torch.floor_divide(a, b))
print(torch.floor_divide(a, 1.4))
