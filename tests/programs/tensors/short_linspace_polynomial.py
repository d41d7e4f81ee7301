import torch
from torch import linspace

x = linspace(-2, 2, 5)
y = x**3 - 2*x + 1
print(x)
print(y)
print("roots near:", x[y.abs() < 0.5].tolist())
coef = torch.tensor([1., -2., 0., 1.])
print((coef * x[:, None] ** torch.arange(4)).sum(1).equal(y))
print(torch.vander(x, N=3, increasing=True))
