# torch.sub
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor((1, 2))
b = torch.tensor((0, 1))
print(torch.sub(a, b, alpha=2))

# torch.sum
a = torch.randn(1, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.sum(a)
print(_r.shape, _r.dtype, _r.requires_grad)
a = torch.randn(4, 4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.sum(a, 1)
print(_r.shape, _r.dtype, _r.requires_grad)
b = torch.arange(4 * 5 * 6).view(4, 5, 6)
print(torch.sum(b, (2, 1)))

# torch.svd
a = torch.randn(5, 3)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
u, s, v = torch.svd(a)
_r = u
print(_r.shape, _r.dtype, _r.requires_grad)
_r = s
print(_r.shape, _r.dtype, _r.requires_grad)
_r = v
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.dist(a, torch.mm(torch.mm(u, torch.diag(s)), v.t()))
print(_r.shape, _r.dtype, _r.requires_grad)
a_big = torch.randn(7, 5, 3)
u, s, v = torch.svd(a_big)
_r = torch.dist(a_big, torch.matmul(torch.matmul(u, torch.diag_embed(s)), v.mT))
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.swapaxes
x = torch.tensor([[[0,1],[2,3]],[[4,5],[6,7]]])
print(x)
print(torch.swapaxes(x, 0, 1))
print(torch.swapaxes(x, 0, 2))

# torch.swapdims
x = torch.tensor([[[0,1],[2,3]],[[4,5],[6,7]]])
print(x)
print(torch.swapdims(x, 0, 1))
print(torch.swapdims(x, 0, 2))

# torch.t
x = torch.randn(())
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.t(x)
print(_r.shape, _r.dtype, _r.requires_grad)
x = torch.randn(3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.t(x)
print(_r.shape, _r.dtype, _r.requires_grad)
x = torch.randn(2, 3)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.t(x)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.take
src = torch.tensor([[4, 3, 5],
                    [6, 7, 8]])
print(torch.take(src, torch.tensor([0, 2, 5])))

# torch.take_along_dim
t = torch.tensor([[10, 30, 20], [60, 40, 50]])
max_idx = torch.argmax(t)
print(torch.take_along_dim(t, max_idx))
sorted_idx = torch.argsort(t, dim=1)
print(torch.take_along_dim(t, sorted_idx, dim=1))
