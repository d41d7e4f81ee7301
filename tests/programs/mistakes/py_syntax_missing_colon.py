import torch
x = torch.zeros(2, 3)
print(x.shape)
for i in range(3)
    print(i)
