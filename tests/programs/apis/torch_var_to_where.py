# torch.var
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor(
    [[ 0.2035,  1.2959,  1.8101, -0.4644],
     [ 1.5027, -0.3270,  0.5905,  0.6538],
     [-1.5745,  1.3330, -0.5596, -0.6548],
     [ 0.1264, -0.5080,  1.6420,  0.1992]]
)  # fmt: skip
print(torch.var(a, dim=1, keepdim=True))

# torch.var_mean
a = torch.tensor(
    [[ 0.2035,  1.2959,  1.8101, -0.4644],
     [ 1.5027, -0.3270,  0.5905,  0.6538],
     [-1.5745,  1.3330, -0.5596, -0.6548],
     [ 0.1264, -0.5080,  1.6420,  0.1992]]
)  # fmt: skip
print(torch.var_mean(a, dim=0, keepdim=True))

# torch.vdot
print(torch.vdot(torch.tensor([2, 3]), torch.tensor([2, 1])))
a = torch.tensor((1 +2j, 3 - 1j))
b = torch.tensor((2 +1j, 4 - 0j))
print(torch.vdot(a, b))
print(torch.vdot(b, a))

# torch.view_as_complex
x=torch.randn(4, 2)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.view_as_complex(x)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.view_as_real
x=torch.randn(4, dtype=torch.cfloat)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.view_as_real(x)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.vsplit
t = torch.arange(16.0).reshape(4,4)
print(t)
print(torch.vsplit(t, 2))
print(torch.vsplit(t, [3, 6]))

# torch.vstack
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5, 6])
print(torch.vstack((a,b)))
a = torch.tensor([[1],[2],[3]])
b = torch.tensor([[4],[5],[6]])
print(torch.vstack((a,b)))

# torch.where
x = torch.randn(3, 2)
y = torch.ones(3, 2)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.where(x > 0, 1.0, 0.0)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.where(x > 0, x, y)
print(_r.shape, _r.dtype, _r.requires_grad)
x = torch.randn(2, 2, dtype=torch.double)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.where(x > 0, x, 0.)
print(_r.shape, _r.dtype, _r.requires_grad)
