import torch
import torch.nn as nn
d = nn.ConvTranspose2d(8, 4, 2, stride=2)
print(d.weight.shape, d(torch.zeros(1, 8, 5, 5)).shape)
d(torch.zeros(1, 4, 5, 5))
