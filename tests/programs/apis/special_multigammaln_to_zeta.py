# torch.special.multigammaln
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.empty(2, 3).uniform_(1, 2)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.special.multigammaln(a, 2)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.special.ndtr
print(torch.special.ndtr(torch.tensor([-3., -2, -1, 0, 1, 2, 3])))

# torch.special.ndtri
print(torch.special.ndtri(torch.tensor([0, 0.25, 0.5, 0.75, 1])))

# torch.special.sinc
t = torch.randn(4)
_r = t
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.special.sinc(t)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.special.softmax
t = torch.ones(2, 2)
print(torch.special.softmax(t, 0))

# torch.special.xlog1py
x = torch.zeros(5,)
y = torch.tensor([-1, 0, 1, float('inf'), float('nan')])
print(torch.special.xlog1py(x, y))
x = torch.tensor([1, 2, 3])
y = torch.tensor([3, 2, 1])
print(torch.special.xlog1py(x, y))
print(torch.special.xlog1py(x, 4))
print(torch.special.xlog1py(2, y))

# torch.special.xlogy
x = torch.zeros(5,)
y = torch.tensor([-1, 0, 1, float('inf'), float('nan')])
print(torch.special.xlogy(x, y))
x = torch.tensor([1, 2, 3])
y = torch.tensor([3, 2, 1])
print(torch.special.xlogy(x, y))
print(torch.special.xlogy(x, 4))
print(torch.special.xlogy(2, y))

# torch.special.zeta
x = torch.tensor([2., 4.])
print(torch.special.zeta(x, 1))
print(torch.special.zeta(x, torch.tensor([1., 2.])))
print(torch.special.zeta(2, torch.tensor([1., 2.])))
