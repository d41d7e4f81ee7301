# torch.fmax
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor([9.7, float('nan'), 3.1, float('nan')])
b = torch.tensor([-2.2, 0.5, float('nan'), float('nan')])
print(torch.fmax(a, b))

# torch.fmin
a = torch.tensor([2.2, float('nan'), 2.1, float('nan')])
b = torch.tensor([-9.3, 0.1, float('nan'), float('nan')])
print(torch.fmin(a, b))

# torch.fmod
print(torch.fmod(torch.tensor([-3., -2, -1, 1, 2, 3]), 2))
print(torch.fmod(torch.tensor([1, 2, 3, 4, 5]), -1.5))

# torch.frac
print(torch.frac(torch.tensor([1, 2.5, -3.2])))

# torch.frexp
x = torch.arange(9.)
mantissa, exponent = torch.frexp(x)
print(mantissa)
print(exponent)
print(torch.ldexp(mantissa, exponent))

# torch.full
print(torch.full((2, 3), 3.141592))

# torch.full_like
x = torch.ones(2, 3)
print(torch.full_like(x, 3.141592))
print(torch.full_like(x, 7))
print(torch.full_like(x, 0.5, dtype=torch.int32))
y = torch.randn(3, 4, dtype=torch.float64)
print(torch.full_like(y, -1.0))

# torch.gather
t = torch.tensor([[1, 2], [3, 4]])
print(torch.gather(t, 1, torch.tensor([[0, 0], [1, 0]])))
