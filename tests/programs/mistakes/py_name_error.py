import torch
x = torch.zeros(3, 4)
for i in range(2):
    y = x.sum(dim=i)
    print(i, y.shape)
print(z.shape)
