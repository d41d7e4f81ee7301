import torch

x = torch.tensor(2., requires_grad=True)
y = x.detach() * x
y.backward()
print(x.grad)
x.grad = None
(x * x).backward()
print(x.grad)
x.grad = None
with torch.no_grad():
    c = x * 3
(c * x).backward()
print(x.grad, c.requires_grad)
