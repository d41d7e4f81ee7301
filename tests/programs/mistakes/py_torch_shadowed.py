import torch
torch = torch.zeros(2)
print(torch.shape)
y = torch.ones(3)
