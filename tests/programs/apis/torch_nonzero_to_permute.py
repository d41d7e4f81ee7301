# torch.nonzero
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.nonzero(torch.tensor([1, 1, 1, 0, 1])))
print(torch.nonzero(torch.tensor([[0.6, 0.0, 0.0, 0.0],
                            [0.0, 0.4, 0.0, 0.0],
                            [0.0, 0.0, 1.2, 0.0],
                            [0.0, 0.0, 0.0,-0.4]])))
print(torch.nonzero(torch.tensor([1, 1, 1, 0, 1]), as_tuple=True))
print(torch.nonzero(torch.tensor([[0.6, 0.0, 0.0, 0.0],
                            [0.0, 0.4, 0.0, 0.0],
                            [0.0, 0.0, 1.2, 0.0],
                            [0.0, 0.0, 0.0,-0.4]]), as_tuple=True))
print(torch.nonzero(torch.tensor(5), as_tuple=True))

# torch.norm
a = torch.arange(9, dtype= torch.float) - 4
b = a.reshape((3, 3))
print(torch.norm(a))
print(torch.norm(b))
print(torch.norm(a, float('inf')))
print(torch.norm(b, float('inf')))
c = torch.tensor([[ 1, 2, 3], [-1, 1, 4]] , dtype=torch.float)
print(torch.norm(c, dim=0))
print(torch.norm(c, dim=1))
print(torch.norm(c, p=1, dim=1))
d = torch.arange(8, dtype=torch.float).reshape(2, 2, 2)
print(torch.norm(d, dim=(1, 2)))
print(torch.norm(d[0, :, :]), torch.norm(d[1, :, :]))

# torch.normal
_r = torch.normal(mean=torch.arange(1., 11.), std=torch.arange(1, 0, -0.1))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.normal(mean=0.5, std=torch.arange(1., 6.))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.normal(mean=torch.arange(1., 6.))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.normal(2, 3, size=(1, 4))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.numel
a = torch.randn(1, 2, 3, 4, 5)
print(torch.numel(a))
a = torch.zeros(4,4)
print(torch.numel(a))

# torch.ones
print(torch.ones(2, 3))
print(torch.ones(5))

# torch.ones_like
input = torch.empty(2, 3)
print(torch.ones_like(input))

# torch.outer
v1 = torch.arange(1., 5.)
v2 = torch.arange(1., 4.)
print(torch.outer(v1, v2))

# torch.permute
x = torch.randn(2, 3, 5)
print(x.size())
print(torch.permute(x, (2, 0, 1)).size())
