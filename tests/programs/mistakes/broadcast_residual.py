import torch
import torch.nn as nn

class BasicBlock(nn.Module):
    def __init__(self, cin, cout, stride=1):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(cin, cout, 3, stride, 1), nn.BatchNorm2d(cout), nn.ReLU(True),
            nn.Conv2d(cout, cout, 3, 1, 1), nn.BatchNorm2d(cout))

    def forward(self, x):
        return torch.relu(self.body(x) + x)

x = torch.zeros(2, 8, 16, 16)
x = BasicBlock(8, 8)(x)
print("same width:", x.shape)
x = BasicBlock(8, 16, stride=2)(x)
print("wider:", x.shape)
