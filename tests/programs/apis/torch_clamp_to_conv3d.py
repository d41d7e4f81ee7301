# torch.clamp
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.clamp(a, min=-0.5, max=0.5)
print(_r.shape, _r.dtype, _r.requires_grad)
min = torch.linspace(-1, 1, steps=4)
_r = torch.clamp(a, min=min)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.column_stack
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5, 6])
print(torch.column_stack((a, b)))
a = torch.arange(5)
b = torch.arange(10).reshape(5, 2)
print(torch.column_stack((a, b, b)))

# torch.combinations
a = [1, 2, 3]
tensor_a = torch.tensor(a)
print(torch.combinations(tensor_a))
print(torch.combinations(tensor_a, r=3))
print(torch.combinations(tensor_a, with_replacement=True))

# torch.complex
real = torch.tensor([1, 2], dtype=torch.float32)
imag = torch.tensor([3, 4], dtype=torch.float32)
z = torch.complex(real, imag)
print(z)
print(z.dtype)

# torch.conj_physical
print(torch.conj_physical(torch.tensor([-1 + 1j, -2 + 2j, 3 - 3j])))

# torch.conv1d
inputs = torch.randn(33, 16, 30)
filters = torch.randn(20, 16, 5)
_r = F.conv1d(inputs, filters)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.conv2d
filters = torch.randn(8, 4, 3, 3)
inputs = torch.randn(1, 4, 5, 5)
_r = F.conv2d(inputs, filters, padding=1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.conv3d
filters = torch.randn(33, 16, 3, 3, 3)
inputs = torch.randn(20, 16, 50, 10, 20)
_r = F.conv3d(inputs, filters)
print(_r.shape, _r.dtype, _r.requires_grad)
