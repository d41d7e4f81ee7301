import torch
a = torch.arange(5)
print((a > 1) & (a < 4))
print(a[(1 < a) & (a < 4)])
mask = 1 < a < 4
