# Tensor.is_leaf
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.rand(10, requires_grad=True)
print(a.is_leaf)
c = torch.rand(10, requires_grad=True) + 2
print(c.is_leaf)

# Tensor.item
x = torch.tensor([1.0])
print(x.item())

# Tensor.masked_scatter
self = torch.tensor([0, 0, 0, 0, 0])
mask = torch.tensor(
    [[0, 0, 0, 1, 1], [1, 1, 0, 1, 1]],
    dtype=torch.bool,
)
source = torch.tensor([[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]])
print(self.masked_scatter(mask, source))

# Tensor.masked_scatter_
self = torch.tensor([[0, 0, 0, 0, 0], [0, 0, 0, 0, 0]])
mask = torch.tensor(
    [[0, 0, 0, 1, 1], [1, 1, 0, 1, 1]],
    dtype=torch.bool,
)
source = torch.tensor([[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]])
print(self.masked_scatter_(mask, source))

# Tensor.new_full
tensor = torch.ones((2,), dtype=torch.float64)
print(tensor.new_full((3, 4), 3.141592))

# Tensor.new_ones
tensor = torch.tensor((), dtype=torch.int32)
print(tensor.new_ones((2, 3)))

# Tensor.new_tensor
tensor = torch.ones((2,), dtype=torch.int8)
data = [[0, 1], [2, 3]]
print(tensor.new_tensor(data))

# Tensor.new_zeros
tensor = torch.tensor((), dtype=torch.float64)
print(tensor.new_zeros((2, 3)))
