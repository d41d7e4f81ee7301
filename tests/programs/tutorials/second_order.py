# 高阶导数
import torch
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = (x ** 3).sum()
g, = torch.autograd.grad(y, x, create_graph=True)
print("一阶:", g)
h, = torch.autograd.grad(g.sum(), x)
print("二阶:", h)
penalty = (g.norm(2) - 1) ** 2
print(penalty.requires_grad, penalty.shape)
a = torch.tensor(2.0, requires_grad=True)
f = a ** 4
for k in range(1, 5):
    f, = torch.autograd.grad(f, a, create_graph=True)
    print(k, f.item())
H = torch.autograd.functional.hessian(lambda v: v[0] ** 2 * v[1], torch.tensor([1., 2.]))
print(H.shape)
vjp = torch.autograd.functional.vjp(lambda t: t * 2, torch.ones(2), torch.tensor([1., 3.]))
print(vjp)
