import torch
x = torch.zeros(2, 3, 4)
y = x[:, :2]
print(y.shape, y.stride(), y.storage_offset(), y.is_contiguous())
print(y.reshape(-1).shape, y.flatten().shape)
y.view(-1)
