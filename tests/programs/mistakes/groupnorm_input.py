import torch
gn = torch.nn.GroupNorm(2, 8)
print(gn, gn(torch.zeros(3, 8)).shape, gn(torch.zeros(3, 8, 2, 2, 2)).shape)
gn(torch.zeros(3, 6, 4))
