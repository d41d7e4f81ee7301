import torch
import torch.nn as nn
down = nn.Conv2d(3, 3, 3, stride=2, padding=1)
up = nn.ConvTranspose2d(3, 3, 3, stride=2, padding=1)
x = torch.zeros(1, 3, 12, 12)
h = down(x)
print(h.shape, up(h).shape, up(h, output_size=x.size()).shape)
print(up(h, output_size=[20, 20]).shape)
