import torch
import torch.nn as nn
print(nn.Conv2d(2, 2, (3, 1), padding=(1, 0))(torch.zeros(1, 2, 4, 4)).shape)
c = nn.Conv2d(2, 2, (3, 3, 3))
print(c.weight.shape)
c(torch.zeros(1, 2, 4, 4))
