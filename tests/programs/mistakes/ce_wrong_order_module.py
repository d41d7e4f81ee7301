import torch
from torch import nn
x, y = torch.zeros(5, 2), torch.zeros(5, dtype=torch.long)
loss = nn.CrossEntropyLoss(x, y)
print(type(loss).__name__, loss.weight.shape, loss.reduction)
loss.backward()
