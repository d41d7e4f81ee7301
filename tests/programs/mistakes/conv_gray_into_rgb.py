import torch
from torch import nn

backbone = nn.Sequential(
    nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3, bias=False),
    nn.BatchNorm2d(64),
    nn.ReLU(inplace=True),
    nn.MaxPool2d(3, 2, 1),
)
color = torch.rand(2, 3, 64, 64)
print('rgb ', tuple(backbone(color).shape))
gray = color.mean(dim=1, keepdim=True)
print('gray', tuple(gray.shape))
print('out ', tuple(backbone(gray).shape))
