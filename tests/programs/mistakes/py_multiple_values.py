import torch.nn as nn
print(nn.Conv2d(3, 8, kernel_size=5))
nn.Conv2d(3, 8, 5, kernel_size=3)
