import torch
import torch.nn as nn
x = torch.zeros(8, 10, 32)   # N, L, C
bn = nn.BatchNorm1d(32)
print(bn(x.transpose(1, 2)).transpose(1, 2).shape)
print(bn(x).shape)
