import torch
from torch import nn
fns = [nn.ReLU(), nn.GELU()]
print(nn.ModuleList(fns))
fns.append(torch.tanh)
print(len(fns))
nn.ModuleList(fns)
