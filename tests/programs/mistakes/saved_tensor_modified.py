import torch
x = torch.ones(3, requires_grad=True)
y = x.exp()
print(y.shape, y._version)
y.add_(1)
print(y._version)
y.sum().backward()
print(x.grad)
