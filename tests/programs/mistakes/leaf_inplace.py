import torch
w = torch.zeros(3, requires_grad=True)
x = torch.tensor([1., 2., 3.])
loss = (w * x).sum()
loss.backward()
print(w.grad.shape, w.is_leaf)
lr = 0.1
w -= lr * w.grad
print(w)
