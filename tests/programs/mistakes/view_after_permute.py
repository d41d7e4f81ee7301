import torch

x = torch.arange(24).reshape(2, 3, 4)
print(x.shape, x.stride(), x.is_contiguous())
y = x.permute(0, 2, 1)
print(y.shape, y.stride(), y.is_contiguous())
print(y.reshape(2, 12).tolist())
print(y.contiguous().view(2, 12).shape)
z = y.view(2, 12)
print(z)
