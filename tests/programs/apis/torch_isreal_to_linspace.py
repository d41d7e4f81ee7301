# torch.isreal
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
print(torch.isreal(torch.tensor([1, 1+1j, 2+0j])))

# torch.kron
mat1 = torch.eye(2)
mat2 = torch.ones(2, 2)
print(torch.kron(mat1, mat2))
mat1 = torch.eye(2)
mat2 = torch.arange(1, 5).reshape(2, 2)
print(torch.kron(mat1, mat2))

# torch.lcm
a = torch.tensor([5, 10, 15])
b = torch.tensor([3, 4, 5])
print(torch.lcm(a, b))
c = torch.tensor([3])
print(torch.lcm(a, c))

# torch.ldexp
print(torch.ldexp(torch.tensor([1.]), torch.tensor([1])))
print(torch.ldexp(torch.tensor([1.0]), torch.tensor([1, 2, 3, 4])))

# torch.le
print(torch.le(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.lerp
start = torch.arange(1., 5.)
end = torch.empty(4).fill_(10)
print(start)
print(end)
print(torch.lerp(start, end, 0.5))
print(torch.lerp(start, end, torch.full_like(start, 0.5)))

# torch.lgamma
a = torch.arange(0.5, 2, 0.5)
print(torch.lgamma(a))

# torch.linspace
print(torch.linspace(3, 10, steps=5))
print(torch.linspace(-10, 10, steps=5))
print(torch.linspace(start=-10, end=10, steps=5))
print(torch.linspace(start=-10, end=10, steps=1))
