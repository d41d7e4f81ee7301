import torch
x = torch.zeros(2, 5)
print(x[0, 1], x[..., None].shape, x[:, 2:4].shape)
print(x[:, :, -1])
