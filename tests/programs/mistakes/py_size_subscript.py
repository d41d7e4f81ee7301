import torch
x = torch.ones(2, 3)
print(x.shape[0], x.dim(), x.ndim)
batch = x.size[0]
