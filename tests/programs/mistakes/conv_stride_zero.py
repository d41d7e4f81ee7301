import torch
from torch import nn
conv = nn.Conv1d(1, 2, 3)
x = torch.zeros(1, 1, 10)
print(conv(x).shape)
for bad in (dict(stride=0), dict(padding=-1), dict(dilation=0), dict(stride=(1, 1))):
    try:
        print(bad, nn.Conv1d(1, 2, 3, **bad)(x).shape)
    except RuntimeError as e:
        print(bad, str(e).split("\n")[0])
nn.functional.conv1d(x, torch.zeros(2, 1, 3), stride=-2)
