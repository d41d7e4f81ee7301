import torch
from torch.autograd import grad

x = torch.tensor(3.0, requires_grad=True)
y = torch.tensor(2.0, requires_grad=True)
f = x ** 2 * y + y
print(grad(f, [x, y], retain_graph=True))
print(x.grad, y.grad)
(dx,) = grad(f, x, create_graph=True)
print(dx)
(dxx,) = grad(dx, x, retain_graph=True)
print(dxx)
print(grad(dx, y)[0])

v = torch.tensor([1., 2.], requires_grad=True)
out = v * torch.tensor([3., 4.])
print(grad(out, v, grad_outputs=torch.tensor([1., 10.])))
unused = torch.tensor(1., requires_grad=True)
print(grad((v ** 3).sum(), [v, unused], allow_unused=True))
print(grad((v ** 3).sum(), [v, unused], materialize_grads=True))
print(grad((v ** 3).sum(), [v, unused]))
