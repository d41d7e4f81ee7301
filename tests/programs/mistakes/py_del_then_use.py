import torch
x = torch.zeros(3)
print(x.shape)
del x[0]
