import torch
import torch.nn.functional as F
x = torch.zeros(1, 1, 8, 8)
print(F.max_pool2d(x, 3, 2, 1).shape)
print(F.max_pool2d(x, 3, 2, 2).shape)
