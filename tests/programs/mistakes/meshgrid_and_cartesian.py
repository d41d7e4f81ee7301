import torch
y, x = torch.meshgrid(torch.arange(2), torch.arange(3), indexing='ij')
print(y, x, torch.stack([y, x], -1).shape)
torch.meshgrid(torch.arange(2), torch.arange(3), indexing='yx')
