# torch.remainder
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.remainder(torch.tensor([-3., -2, -1, 1, 2, 3]), 2))
print(torch.remainder(torch.tensor([1, 2, 3, 4, 5]), -1.5))

# torch.repeat_interleave
x = torch.tensor([1, 2, 3])
print(x.repeat_interleave(2))
y = torch.tensor([[1, 2], [3, 4]])
print(torch.repeat_interleave(y, 2))
print(torch.repeat_interleave(y, 3, dim=1))
print(torch.repeat_interleave(y, torch.tensor([1, 2]), dim=0))
print(torch.repeat_interleave(y, torch.tensor([1, 2]), dim=0, output_size=3))
print(torch.repeat_interleave(torch.tensor([1, 2, 3])))

# torch.reshape
a = torch.arange(4.)
print(torch.reshape(a, (2, 2)))
b = torch.tensor([[0, 1], [2, 3]])
print(torch.reshape(b, (-1,)))

# torch.result_type
print(torch.result_type(torch.tensor([1, 2], dtype=torch.int), 1.0))
print(torch.result_type(torch.tensor([1, 2], dtype=torch.uint8), torch.tensor(1)))

# torch.roll
x = torch.tensor([1, 2, 3, 4, 5, 6, 7, 8]).view(4, 2)
print(x)
print(torch.roll(x, 1))
print(torch.roll(x, 1, 0))
print(torch.roll(x, -1, 0))
print(torch.roll(x, shifts=(2, 1), dims=(0, 1)))

# torch.rot90
x = torch.arange(4).view(2, 2)
print(x)
print(torch.rot90(x, 1, [0, 1]))
x = torch.arange(8).view(2, 2, 2)
print(x)
print(torch.rot90(x, 1, [1, 2]))

# torch.round
print(torch.round(torch.tensor((4.7, -2.3, 9.1, -7.7))))
print(torch.round(torch.tensor([-0.5, 0.5, 1.5, 2.5])))
print(torch.round(torch.tensor([0.1234567]), decimals=3))
print(torch.round(torch.tensor([1200.1234567]), decimals=-3))

# torch.rsqrt
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.rsqrt(a)
print(_r.shape, _r.dtype, _r.requires_grad)
