import torch
x = torch.tensor([2.0], requires_grad=True)
for i in range(3):
    y = x * (i + 1)
    y.backward()
    print(i, x.grad)
x.grad = None
print(x.grad)
y = x * x
y.backward(retain_graph=True)
y.backward()
print(x.grad)
try:
    y.backward()
except RuntimeError as e:
    print(e)
v = torch.tensor([1., 2., 3.], requires_grad=True)
w = v * 2
w.backward(torch.tensor([1., 0.1, 0.01]))
print(v.grad)
J = torch.autograd.functional.jacobian(lambda t: t ** 2, torch.tensor([1., 2.]))
print(J)
H = torch.autograd.functional.hessian(lambda t: (t ** 3).sum(), torch.tensor([1., 2.]))
print(H)
z = torch.tensor(2., requires_grad=True)
g1 = torch.autograd.grad(z ** 4, z, create_graph=True)[0]
g2 = torch.autograd.grad(g1, z)[0]
print(g1, g2)
