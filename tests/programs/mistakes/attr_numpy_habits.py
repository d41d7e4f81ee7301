import torch
t = torch.arange(6).reshape(2, 3)
print(t.ndim, t.size(), t.numel())
print(t.astype('float32'))
