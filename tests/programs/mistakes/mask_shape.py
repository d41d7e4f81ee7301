import torch
x = torch.arange(12).view(3, 4)
m = x > 5
print(m.sum().item(), x[m])
print(x[m[:, 0]].shape, x[:, m[0]].shape)
print(x[torch.ones(3, 5, dtype=torch.bool)])
