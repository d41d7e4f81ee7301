import torch
import torch.nn.functional as F
x = torch.zeros(1, 1, 5, 5)
k = torch.ones(3, 3) / 9
print(k.shape)
print(F.conv2d(x, k.view(1, 1, 3, 3)).shape)
print(F.conv2d(x, k).shape)
