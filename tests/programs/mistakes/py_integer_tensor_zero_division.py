import torch
a = torch.tensor([4, 9])
print(a / 0, a // 2, a % 4)
print(a // 0)
