import torch
x = torch.arange(6).reshape(1, 2, 3)
print(x.ndim, x.dim())
print(x.ndim())
