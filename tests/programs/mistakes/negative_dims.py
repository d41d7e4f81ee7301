import torch
for n in (2, 1, 0, -1):
    print(n, torch.zeros(n, 3).shape)
