import torch
from torch import nn
fc = nn.Linear(2, 2)
fc.weight = nn.Parameter(torch.ones(3, 2))
print(fc.weight.shape, fc(torch.zeros(1, 2)[:, :]).shape if fc.bias.numel() == 3 else "bias is still %d" % fc.bias.numel())
with torch.no_grad():
    fc.weight.copy_(torch.zeros(3, 2))
fc.bias = torch.zeros(3)
