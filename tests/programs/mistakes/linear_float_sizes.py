import torch
import torch.nn as nn
width = 20
print(nn.Linear(width // 2, 5).weight.shape)
layer = nn.Linear(width / 2, 5)
