import torch
a = torch.ones(2, requires_grad=True)
b = a * 2
print(b.is_leaf, b.requires_grad)
b.requires_grad = False
