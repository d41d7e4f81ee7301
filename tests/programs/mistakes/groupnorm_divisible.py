import torch
from torch import nn
for groups in [1, 2, 3, 6]:
    print(groups, nn.GroupNorm(groups, 6)(torch.zeros(1, 6, 2)).shape)
gn = nn.GroupNorm(num_groups=4, num_channels=6)
