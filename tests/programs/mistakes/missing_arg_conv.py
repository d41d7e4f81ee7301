import torch.nn as nn
first = nn.Conv2d(3, 8, 3)
print(list(first.weight.shape))
second = nn.Conv2d(8, 16)
