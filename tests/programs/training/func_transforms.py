import torch
from torch.func import grad, grad_and_value, hessian, jacfwd, jacrev, jvp, vjp, vmap

f = lambda x: x ** 3
print(grad(f)(torch.tensor(2.)), grad(grad(f))(torch.tensor(2.)))
print(grad_and_value(lambda t: (t ** 2).sum())(torch.tensor([1., 2.])))
print(vmap(grad(f))(torch.arange(4.)))
print(vmap(torch.dot)(torch.ones(3, 4), torch.arange(12.).view(3, 4)))
print(vmap(lambda a, b: a @ b, in_dims=(0, None))(torch.zeros(5, 2, 3), torch.zeros(3, 7)).shape)
print(vmap(lambda t: t.sum(), in_dims=1, out_dims=0)(torch.ones(2, 3)))
print(jacrev(lambda t: torch.stack([t[0] * t[1], t[0] + t[1]]))(torch.tensor([3., 5.])))
print(jacfwd(lambda t: t * 2)(torch.zeros(2)))
print(hessian(lambda t: t[0] ** 2 * t[1])(torch.tensor([1., 2.])))
out, pull = vjp(lambda t: t * torch.tensor([1., 2.]), torch.tensor([1., 1.]))
print(out, pull(torch.tensor([10., 100.])))
print(jvp(lambda t: t * t, (torch.tensor([3.]),), (torch.tensor([1.]),)))
vmap(lambda t: t.item())(torch.arange(3.))
