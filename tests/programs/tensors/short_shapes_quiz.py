import torch
a = torch.zeros(4, 1, 3)
b = torch.zeros(5, 3)
print((a + b).shape)
print(torch.stack([b, b, b], dim=1).shape)
print(a.squeeze(1).shape)
print(a.expand(4, 5, 3).reshape(20, 3).shape)
print((a.expand(4, 5, 3) @ b.T).shape)
print(b.mean(dim=1).shape, b.mean(dim=1, keepdim=True).shape)
