import torch
w = torch.arange(4.0, requires_grad=True)
print(w.detach().tolist(), w.tolist())
y = (w * 2).sum()
print(y.item(), float(y))
w.numpy()
