import torch

x = torch.tensor(2., requires_grad=True)
y = x ** 2
y.backward()
print(x.grad)

x = torch.tensor(3., requires_grad=True)
y = x ** 3 + 2 * x - 5
print(y)
y.backward()
print(x.grad, x.grad.item())

a = torch.tensor(2., requires_grad=True)
b = torch.tensor(5., requires_grad=True)
c = a * b + b ** 2 / a - a
c.backward()
print(c.item(), a.grad, b.grad)

x = torch.tensor([1., 2., 3.], requires_grad=True)
(x * x).sum().backward()
print(x.grad)
x.grad = None
x.prod().backward()
print(x.grad)
x.grad.zero_()
x.max().backward()
print(x.grad)
x.grad = None
x.mean().backward()
print(x.grad)
x.grad = None
x[1:].sum().backward()
print(x.grad, x.is_leaf, y.is_leaf, y.requires_grad)
