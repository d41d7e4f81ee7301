import torch
import torch.nn as nn
x = torch.zeros(1, 2, 7, 7)
for op in (0, 1):
    up = nn.ConvTranspose2d(2, 2, 3, stride=2, padding=1, output_padding=op)
    print(op, up(x).shape)
up = nn.ConvTranspose2d(2, 2, 3, stride=2, padding=1, output_padding=2)
print(up)
print(up(x).shape)
