import torch.nn as nn
print(nn.Conv2d(3, 8, kernel_size=3))
conv = nn.Conv2d(in_channels=3, 8, 3)
