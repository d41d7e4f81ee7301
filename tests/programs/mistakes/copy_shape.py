import torch
from torch import nn
src, dst = nn.Linear(4, 3), nn.Linear(4, 5)
with torch.no_grad():
    dst.bias[:3].copy_(src.bias)
    dst.weight[:3] = src.weight
    print(dst.weight.shape)
    dst.weight.copy_(src.weight)
