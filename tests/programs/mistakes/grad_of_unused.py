import torch
from torch.autograd import grad
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
z = a * a
print(len(grad(z, a, retain_graph=True)))
print([g if g is None else g.shape for g in grad(z, [a, b], allow_unused=True, retain_graph=True)])
print(grad(z, [a, b]))
