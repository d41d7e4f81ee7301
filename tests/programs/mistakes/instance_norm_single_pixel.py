import torch
import torch.nn as nn
inorm = nn.InstanceNorm2d(4, affine=True)
x = torch.zeros(2, 4, 8, 8)
while x.shape[-1] >= 1:
    print(x.shape, inorm(x).shape)
    x = nn.functional.avg_pool2d(x, 2)
