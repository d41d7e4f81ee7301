import torch
from torch import nn

class Net(nn.Module):
    def __init__(self, use_bn=False):
        super().__init__()
        self.conv = nn.Conv2d(2, 4, 3)
        if use_bn:
            self.bn = nn.BatchNorm2d(4)

    def forward(self, x):
        return self.bn(self.conv(x))

print(Net(True)(torch.zeros(2, 2, 5, 5)).shape)
print(Net()(torch.zeros(2, 2, 5, 5)).shape)
