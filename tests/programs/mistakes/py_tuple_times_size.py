import torch
x = torch.zeros(2, 3, 4)
print(x.shape * 2, x.shape + (1,), x.shape[1:] + x.shape[:1])
print(x.shape - 1)
