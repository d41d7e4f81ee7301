import torch
x = torch.arange(4.0, requires_grad=True)
y = x ** 2
print(y.shape)
y.backward(torch.ones_like(y), retain_graph=True)
print(x.grad.shape)
y.backward()
