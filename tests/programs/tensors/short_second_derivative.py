import torch

x = torch.tensor(3.0, requires_grad=True)
y = x ** 3
dy = torch.autograd.grad(y, x, create_graph=True)[0]
d2y = torch.autograd.grad(dy, x)[0]
print(y.item(), dy.item(), d2y.item())
print(dy.requires_grad, d2y.requires_grad)
