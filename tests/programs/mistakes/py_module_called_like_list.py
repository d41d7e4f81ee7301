import torch
from torch import nn
fc = nn.Linear(3, 2)
print(fc(torch.zeros(3)).shape)
out = fc[torch.zeros(3)]
