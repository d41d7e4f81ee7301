import torch
x = torch.arange(6.0).reshape(2, 3).requires_grad_()
y = x * 3
print(y.shape, y.requires_grad)
y.backward(gradient=torch.ones(3, 2))
