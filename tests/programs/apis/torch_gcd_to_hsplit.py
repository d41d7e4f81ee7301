# torch.gcd
import math
import torch
from torch import nn, Tensor
import torch.nn.functional as F
import torch.optim as optim
a = torch.tensor([5, 10, 15])
b = torch.tensor([3, 4, 5])
print(torch.gcd(a, b))
c = torch.tensor([3])
print(torch.gcd(a, c))

# torch.ge
print(torch.ge(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.gradient
coordinates = (torch.tensor([-2., -1., 1., 4.]),)
values = torch.tensor([4., 1., 1., 16.], )
print(torch.gradient(values, spacing = coordinates))
t = torch.tensor([[1, 2, 4, 8], [10, 20, 40, 80]])
print(torch.gradient(t))
print(torch.gradient(t, spacing = 2.0))
print(torch.gradient(t, dim = 1))
print(torch.gradient(t, spacing = [3., 2.]))
coords = (torch.tensor([0, 2]), torch.tensor([0, 3, 6, 9]))
print(torch.gradient(t, spacing = coords))

# torch.gt
print(torch.gt(torch.tensor([[1, 2], [3, 4]]), torch.tensor([[1, 1], [4, 4]])))

# torch.heaviside
input = torch.tensor([-1.5, 0, 2.0])
values = torch.tensor([0.5])
print(torch.heaviside(input, values))
values = torch.tensor([1.2, -2.0, 3.5])
print(torch.heaviside(input, values))

# torch.histc
print(torch.histc(torch.tensor([1., 2, 1]), bins=4, min=0, max=3))

# torch.histogram
print(torch.histogram(torch.tensor([1., 2, 1]), bins=4, range=(0., 3.), weight=torch.tensor([1., 2., 4.])))
print(torch.histogram(torch.tensor([1., 2, 1]), bins=4, range=(0., 3.), weight=torch.tensor([1., 2., 4.]), density=True))

# torch.hsplit
t = torch.arange(16.0).reshape(4,4)
print(t)
print(torch.hsplit(t, 2))
print(torch.hsplit(t, [3, 6]))
