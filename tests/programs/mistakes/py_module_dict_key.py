import torch
from torch import nn
heads = nn.ModuleDict({'cls': nn.Linear(4, 2), 'box': nn.Linear(4, 4)})
x = torch.zeros(1, 4)
print({k: tuple(h(x).shape) for k, h in heads.items()}, 'mask' in heads)
heads['mask'](x)
