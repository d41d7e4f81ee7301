# torch.block_diag
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
A = torch.tensor([[0, 1], [1, 0]])
B = torch.tensor([[3, 4, 5], [6, 7, 8]])
C = torch.tensor(7)
D = torch.tensor([1, 2, 3])
E = torch.tensor([[4], [5], [6]])
print(torch.block_diag(A, B, C, D, E))

# torch.bmm
input = torch.randn(10, 3, 4)
mat2 = torch.randn(10, 4, 5)
res = torch.bmm(input, mat2)
print(res.size())

# torch.broadcast_shapes
print(torch.broadcast_shapes((2,), (3, 1), (1, 1, 1)))

# torch.broadcast_tensors
x = torch.arange(3).view(1, 3)
y = torch.arange(2).view(2, 1)
a, b = torch.broadcast_tensors(x, y)
print(a.size())
print(a)

# torch.broadcast_to
x = torch.tensor([1, 2, 3])
print(torch.broadcast_to(x, (3, 3)))

# torch.bucketize
boundaries = torch.tensor([1, 3, 5, 7, 9])
print(boundaries)
v = torch.tensor([[3, 6, 9], [3, 6, 9]])
print(v)
print(torch.bucketize(v, boundaries))
print(torch.bucketize(v, boundaries, right=True))

# torch.can_cast
print(torch.can_cast(torch.double, torch.float))
print(torch.can_cast(torch.float, torch.int))

# torch.cartesian_prod
import itertools
a = [1, 2, 3]
b = [4, 5]
print(list(itertools.product(a, b)))
tensor_a = torch.tensor(a)
tensor_b = torch.tensor(b)
print(torch.cartesian_prod(tensor_a, tensor_b))
