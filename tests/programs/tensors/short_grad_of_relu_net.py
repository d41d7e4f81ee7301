import torch

x = torch.tensor([1., -2.])
W = torch.tensor([[1., 1.], [2., 0.], [0., -1.]], requires_grad=True)
v = torch.tensor([1., 1., 1.], requires_grad=True)
h = torch.relu(W @ x)
y = v @ h
print(h, y)
y.backward()
print(W.grad)
print(v.grad)
