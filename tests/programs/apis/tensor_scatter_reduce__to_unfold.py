# Tensor.scatter_reduce_
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
src = torch.tensor([1., 2., 3., 4., 5., 6.])
index = torch.tensor([0, 1, 0, 1, 2, 1])
input = torch.tensor([1., 2., 3., 4.])
print(input.scatter_reduce(0, index, src, reduce="sum"))
print(input.scatter_reduce(0, index, src, reduce="sum", include_self=False))
input2 = torch.tensor([5., 4., 3., 2.])
print(input2.scatter_reduce(0, index, src, reduce="amax"))
print(input2.scatter_reduce(0, index, src, reduce="amax", include_self=False))

# Tensor.shape
t = torch.empty(3, 4, 5)
print(t.size())
print(t.shape)

# Tensor.size
t = torch.empty(3, 4, 5)
print(t.size())
print(t.size(dim=1))

# Tensor.storage_offset
x = torch.tensor([1, 2, 3, 4, 5])
print(x.storage_offset())
print(x[3:].storage_offset())

# Tensor.stride
x = torch.tensor([[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]])
print(x.stride())
print(x.stride(0))
print(x.stride(-1))

# Tensor.to
tensor = torch.randn(2, 2)  # Initially dtype=float32, device=cpu
_r = tensor.to(torch.float64)
print(_r.shape, _r.dtype, _r.requires_grad)

# Tensor.to_sparse
d = torch.tensor([[0, 0, 0], [9, 0, 10], [0, 0, 0]])
print(d)
x = torch.tensor([[1, 0], [0, 0], [2, 3]])
x = torch.tensor([[[1], [0]], [[0], [0]], [[2], [3]]])

# Tensor.unfold
x = torch.arange(1., 8)
print(x)
print(x.unfold(0, 2, 1))
print(x.unfold(0, 2, 2))
