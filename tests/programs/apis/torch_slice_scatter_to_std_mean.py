# torch.slice_scatter
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.zeros(8, 8)
b = torch.ones(2, 8)
print(a.slice_scatter(b, start=6))
b = torch.ones(8, 2)
print(a.slice_scatter(b, dim=1, start=2, end=6, step=2))

# torch.split
a = torch.arange(10).reshape(5, 2)
print(a)
print(torch.split(a, 2))
print(torch.split(a, [1, 4]))

# torch.sqrt
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.sqrt(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.square
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.square(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.squeeze
x = torch.zeros(2, 1, 2, 1, 2)
print(x.size())
y = torch.squeeze(x)
print(y.size())
y = torch.squeeze(x, 0)
print(y.size())
y = torch.squeeze(x, 1)
print(y.size())
y = torch.squeeze(x, (1, 2, 3))

# torch.stack
x = torch.randn(2, 3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.stack((x, x))
print(_r.shape, _r.dtype, _r.requires_grad)
print(torch.stack((x, x)).size())
_r = torch.stack((x, x), dim=1)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.stack((x, x), dim=2)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.stack((x, x), dim=-1)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.std
a = torch.tensor(
    [[ 0.2035,  1.2959,  1.8101, -0.4644],
     [ 1.5027, -0.3270,  0.5905,  0.6538],
     [-1.5745,  1.3330, -0.5596, -0.6548],
     [ 0.1264, -0.5080,  1.6420,  0.1992]]
)  # fmt: skip
print(torch.std(a, dim=1, keepdim=True))

# torch.std_mean
a = torch.tensor(
    [[ 0.2035,  1.2959,  1.8101, -0.4644],
     [ 1.5027, -0.3270,  0.5905,  0.6538],
     [-1.5745,  1.3330, -0.5596, -0.6548],
     [ 0.1264, -0.5080,  1.6420,  0.1992]]
)  # fmt: skip
print(torch.std_mean(a, dim=0, keepdim=True))
