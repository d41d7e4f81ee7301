import torch
from torch import nn

lin = nn.Linear(3, 2)
print(lin.weight.shape, lin.bias.shape)
lin.weight.data[0, 0] = 1.0
print(lin.weight[0, 0].shape)
lin.bias[0] = 0.0
print(lin.bias[0])
