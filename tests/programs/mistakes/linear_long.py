import torch
fc = torch.nn.Linear(3, 1)
x = torch.tensor([[1, 2, 3]])
print(x.dtype, x.shape, fc(x.float()).shape)
print(fc(x))
