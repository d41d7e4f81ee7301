# Tensor.element_size
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.tensor([]).element_size())
print(torch.tensor([], dtype=torch.uint8).element_size())

# Tensor.expand
x = torch.tensor([[1], [2], [3]])
print(x.size())
print(x.expand(3, 4))
print(x.expand(-1, 4))

# Tensor.fill_diagonal_
a = torch.zeros(3, 3)
print(a.fill_diagonal_(5))
b = torch.zeros(7, 3)
print(b.fill_diagonal_(5))
c = torch.zeros(7, 3)
print(c.fill_diagonal_(5, wrap=True))

# Tensor.imag
x=torch.randn(4, dtype=torch.cfloat)
_r = x
print(_r.shape, _r.dtype, _r.requires_grad)
_r = x.imag
print(_r.shape, _r.dtype, _r.requires_grad)

# Tensor.index_add_
x = torch.ones(5, 3)
t = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]], dtype=torch.float)
index = torch.tensor([0, 4, 2])
try:
    x.index_add_(0, index, t)
except Exception as e:
    print(type(e).__name__, e)
try:
    x.index_add_(0, index, t, alpha=-1)
except Exception as e:
    print(type(e).__name__, e)

# Tensor.index_copy_
x = torch.zeros(5, 3)
t = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]], dtype=torch.float)
index = torch.tensor([0, 4, 2])
try:
    x.index_copy_(0, index, t)
except Exception as e:
    print(type(e).__name__, e)

# Tensor.index_fill_
x = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]], dtype=torch.float)
index = torch.tensor([0, 2])
print(x.index_fill_(1, index, -1))

# Tensor.index_reduce_
x = torch.empty(5, 3).fill_(2)
t = torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]], dtype=torch.float)
index = torch.tensor([0, 4, 2, 0])
try:
    x.index_reduce_(0, index, t, 'prod')
except Exception as e:
    print(type(e).__name__, e)
x = torch.empty(5, 3).fill_(2)
try:
    x.index_reduce_(0, index, t, 'prod', include_self=False)
except Exception as e:
    print(type(e).__name__, e)
