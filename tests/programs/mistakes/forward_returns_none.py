import torch
import torch.nn as nn

class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.conv = nn.Conv2d(c, c, 3, padding=1)
    def forward(self, x):
        x = self.conv(x) + x
        print("in block", x.shape)

blocks = nn.Sequential(Block(2), Block(2))
y = blocks[0](torch.zeros(1, 2, 4, 4))
print("returned", y)
y = blocks(torch.zeros(1, 2, 4, 4))
