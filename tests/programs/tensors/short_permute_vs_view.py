import torch

x = torch.arange(6).view(2, 3)
print(x)
print(x.view(3, 2))       # not a transpose!
print(x.t())
print(x.permute(1, 0).contiguous().view(-1))
print(x.view(-1))
