import torch
x = torch.zeros(2, 3)
mask = torch.tensor([1, 0, 1])
print(x.masked_fill(mask.bool(), 9.))
print(x.masked_fill(mask, 9.))
