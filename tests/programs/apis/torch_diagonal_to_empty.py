# torch.diagonal
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.randn(3, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagonal(a)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagonal(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.randn(2, 5)
_r = b
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.diagonal(b, 1, 1, 0)
print(_r.shape, _r.dtype, _r.requires_grad)
x = torch.randn(2, 5, 4, 2)
_r = torch.diagonal(x, offset=-1, dim1=1, dim2=2)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.diff
a = torch.tensor([1, 3, 2])
print(torch.diff(a))
b = torch.tensor([4, 5])
print(torch.diff(a, append=b))
c = torch.tensor([[1, 2, 3], [3, 4, 5]])
print(torch.diff(c, dim=0))
print(torch.diff(c, dim=1))

# torch.div
x = torch.tensor([ 0.3810,  1.2774, -0.2972, -0.3719,  0.4637])
print(torch.div(x, 0.5))
a = torch.tensor([[-0.3711, -1.9353, -0.4605, -0.2917],
                  [ 0.1815, -1.0111,  0.9805, -1.5923],
                  [ 0.1062,  1.4581,  0.7759, -1.2344],
                  [-0.1830, -0.0313,  1.1908, -1.4757]])
b = torch.tensor([ 0.8032,  0.2930, -0.8113, -0.2308])
print(torch.div(a, b))
print(torch.div(a, b, rounding_mode='trunc'))
print(torch.div(a, b, rounding_mode='floor'))

# torch.dot
print(torch.dot(torch.tensor([2, 3]), torch.tensor([2, 1])))
t1, t2 = torch.tensor([0, 1]), torch.tensor([2, 3])
print(torch.dot(t1, t2))

# torch.dsplit
t = torch.arange(16.0).reshape(2, 2, 4)
print(t)
print(torch.dsplit(t, 2))
print(torch.dsplit(t, [3, 6]))

# torch.dstack
a = torch.tensor([1, 2, 3])
b = torch.tensor([4, 5, 6])
print(torch.dstack((a,b)))
a = torch.tensor([[1],[2],[3]])
b = torch.tensor([[4],[5],[6]])
print(torch.dstack((a,b)))

# torch.einsum
_r = torch.einsum('ii', torch.randn(4, 4))
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.einsum('ii->i', torch.randn(4, 4))
print(_r.shape, _r.dtype, _r.requires_grad)
x = torch.randn(5)
y = torch.randn(4)
_r = torch.einsum('i,j->ij', x, y)
print(_r.shape, _r.dtype, _r.requires_grad)
As = torch.randn(3, 2, 5)
Bs = torch.randn(3, 5, 4)
_r = torch.einsum('bij,bjk->bik', As, Bs)
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.einsum(As, [..., 0, 1], Bs, [..., 1, 2], [..., 0, 2])
print(_r.shape, _r.dtype, _r.requires_grad)
A = torch.randn(2, 3, 4, 5)
print(torch.einsum('...ij->...ji', A).shape)
A = torch.randn(3, 5, 4)
l = torch.randn(2, 5)
r = torch.randn(2, 4)
_r = torch.einsum('bn,anm,bm->ba', l, A, r)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.empty
_r = torch.empty((2,3), dtype=torch.int64)
print(_r.shape, _r.dtype, _r.requires_grad)
