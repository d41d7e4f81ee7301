import torch
from torch import nn
x = torch.zeros(1, 8, 16, 16)
pool = nn.MaxPool2d(2)
for i in range(6):
    x = pool(x)
    print(i, x.shape)
