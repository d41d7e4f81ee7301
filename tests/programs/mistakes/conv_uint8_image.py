import torch
from torch import nn
img = torch.randint(0, 256, (1, 3, 16, 16), dtype=torch.uint8)
net = nn.Conv2d(3, 4, 3)
print(img.dtype, net(img / 255).shape, net(img.float()).dtype)
net(img)
