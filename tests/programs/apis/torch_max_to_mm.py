# torch.max
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.max(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.max(a, 1)])
a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
print(a.max(dim=1, keepdim=True))
print(a.max(dim=1, keepdim=False))

# torch.maximum
a = torch.tensor((1, 2, -1))
b = torch.tensor((3, 0, 4))
print(torch.maximum(a, b))

# torch.mean
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.mean(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.mean(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.mean(a, 1, True)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.median
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.median(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 5)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.median(a, 1)])

# torch.meshgrid
x = torch.tensor([1, 2, 3])
y = torch.tensor([4, 5, 6])
grid_x, grid_y = torch.meshgrid(x, y, indexing='ij')
print(grid_x)
print(grid_y)
print(torch.equal(torch.cat(tuple(torch.dstack([grid_x, grid_y]))),
            torch.cartesian_prod(x, y)))
xs = torch.linspace(-5, 5, steps=100)
ys = torch.linspace(-5, 5, steps=100)
x, y = torch.meshgrid(xs, ys, indexing='xy')
z = torch.sin(torch.sqrt(x * x + y * y))

# torch.min
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.min(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
print([(_r.shape, _r.dtype) for _r in torch.min(a, 1)])

# torch.minimum
a = torch.tensor((1, 2, -1))
b = torch.tensor((3, 0, 4))
print(torch.minimum(a, b))

# torch.mm
mat1 = torch.randn(2, 3)
mat2 = torch.randn(3, 3)
_r = torch.mm(mat1, mat2)
print(_r.shape, _r.dtype, _r.requires_grad)
