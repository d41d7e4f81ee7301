# torch.searchsorted
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
sorted_sequence = torch.tensor([[1, 3, 5, 7, 9], [2, 4, 6, 8, 10]])
print(sorted_sequence)
values = torch.tensor([[3, 6, 9], [3, 6, 9]])
print(values)
print(torch.searchsorted(sorted_sequence, values))
print(torch.searchsorted(sorted_sequence, values, side='right'))
sorted_sequence_1d = torch.tensor([1, 3, 5, 7, 9])
print(sorted_sequence_1d)
print(torch.searchsorted(sorted_sequence_1d, values))

# torch.select_scatter
a = torch.zeros(2, 2)
b = torch.ones(2)
print(a.select_scatter(b, 0, 0))

# torch.set_default_device
print(torch.get_default_device())
print(torch.get_default_device())
print(torch.get_default_device())
print(torch.get_default_device())

# torch.sgn
t = torch.tensor([3+4j, 7-24j, 0, 1+2j])
print(t.sgn())

# torch.sign
a = torch.tensor([0.7, -1.2, 0., 2.3])
print(a)
print(torch.sign(a))

# torch.signbit
a = torch.tensor([0.7, -1.2, 0., 2.3])
print(torch.signbit(a))
a = torch.tensor([-0.0, 0.0])
print(torch.signbit(a))

# torch.sin
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.sin(a)
print(_r.shape, _r.dtype, _r.requires_grad)

# torch.sinh
a = torch.randn(4)
_r = a
print(_r.shape, _r.dtype, _r.requires_grad)
_r = torch.sinh(a)
print(_r.shape, _r.dtype, _r.requires_grad)
