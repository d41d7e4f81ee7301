import torch
from torch.func import vmap, grad, jacrev
f = lambda x: x ** 2
print(grad(f)(torch.tensor(3.)))
print(vmap(grad(f))(torch.tensor([1., 2., 3.])))
print(vmap(torch.dot)(torch.tensor([[1., 2.], [3., 4.]]), torch.tensor([[1., 1.], [2., 2.]])))
print(jacrev(lambda x: x * torch.tensor([1., 2.]))(torch.tensor([1., 1.])))
print(vmap(lambda a, b: a + b, in_dims=(0, None))(torch.arange(3), torch.tensor(10)))
from torch.func import functional_call
m = torch.nn.Linear(2, 1)
print(functional_call(m, {"weight": torch.ones(1, 2), "bias": torch.zeros(1)}, (torch.tensor([[1., 2.]]),)))
