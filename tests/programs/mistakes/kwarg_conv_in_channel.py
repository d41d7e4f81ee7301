import torch.nn as nn
conv = nn.Conv2d(in_channels=3, out_channels=16, kernel_size=3)
print(conv, conv.weight.shape)
conv = nn.Conv2d(in_channel=3, out_channel=16, kernel=3)
print(conv)
