import torch
x = torch.arange(4)
print(torch.zeros_like(x, dtype=torch.float32), torch.full_like(x, 2))
print(torch.add(x, x, alpha=2))
torch.zeros_like(x, torch.float32)
