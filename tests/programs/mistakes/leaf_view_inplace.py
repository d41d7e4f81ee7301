import torch

w = torch.ones(2, 3, requires_grad=True)
print(w.is_leaf, w.shape)
with torch.no_grad():
    w[0].fill_(5.)
print(w)
w[0].mul_(2)
print(w)
