import torch
import torch.nn.functional as F
x = torch.zeros(1, 1, 4, 4)
w = torch.zeros(2, 1, 3, 3)
print(F.conv2d(x, w).shape, F.conv2d(x, w, None, 1, 1).shape)
print(F.conv2d(x, w, padding=1.0).shape)
