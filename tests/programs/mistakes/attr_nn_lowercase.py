import torch
import torch.nn as nn
print(nn.Conv2d(1, 1, 1))
print(nn.conv2d(1, 1, 1))
