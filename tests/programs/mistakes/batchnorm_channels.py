import torch
from torch import nn

def conv_bn(i, o):
    return nn.Sequential(nn.Conv2d(i, o, 3, 1, 1, bias=False), nn.BatchNorm2d(i), nn.ReLU6())

x = torch.zeros(2, 3, 8, 8)
print(conv_bn(3, 3)(x).shape)
print(conv_bn(3, 12)(x).shape)
