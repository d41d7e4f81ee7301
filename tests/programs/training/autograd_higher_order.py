import torch

# derivatives of x^4 at 2: 32, 48, 48, 24
x = torch.tensor(2., requires_grad=True)
y = x ** 4
for order in range(1, 5):
    y, = torch.autograd.grad(y, x, create_graph=True)
    print(order, y.item())

# gradient penalty (WGAN-GP)
D = torch.nn.Sequential(torch.nn.Linear(4, 8), torch.nn.Tanh(), torch.nn.Linear(8, 1))
real, fake = torch.randn(6, 4), torch.randn(6, 4)
eps = torch.rand(6, 1)
mid = (eps * real + (1 - eps) * fake).requires_grad_()
score = D(mid)
g, = torch.autograd.grad(score, mid, torch.ones_like(score), create_graph=True)
gp = ((g.norm(2, dim=1) - 1) ** 2).mean()
print(g.shape, gp.shape, gp.requires_grad)
gp.backward()
print([None if p.grad is None else tuple(p.grad.shape) for p in D.parameters()])

J = torch.autograd.functional.jacobian(lambda t: t ** 2, torch.tensor([1., 2., 3.]))
print(J)
H = torch.autograd.functional.hessian(lambda t: (t ** 3).sum(), torch.tensor([1., 2.]))
print(H)
