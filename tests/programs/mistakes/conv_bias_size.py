import torch
from torch.nn import functional as F
x, w = torch.zeros(1, 2, 5), torch.zeros(4, 2, 3)
print(F.conv1d(x, w, torch.zeros(4)).shape)
F.conv1d(x, w, torch.zeros(3))
