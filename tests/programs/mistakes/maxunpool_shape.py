import torch
import torch.nn as nn
pool = nn.MaxPool2d(2, return_indices=True)
unpool = nn.MaxUnpool2d(2)
x = torch.arange(25.).view(1, 1, 5, 5)
y, idx = pool(x)
print(y.shape, idx.shape, idx.dtype)
print(unpool(y, idx, output_size=x.shape).shape)
print(unpool(y, idx, output_size=[1, 1, 9, 9]).shape)
