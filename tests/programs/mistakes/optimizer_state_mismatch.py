import torch
from torch import nn, optim
small, large = nn.Linear(2, 2, bias=False), nn.Linear(2, 2)
a = optim.Adam(small.parameters())
b = optim.Adam(large.parameters())
print(len(a.state_dict()['param_groups'][0]['params']), len(b.state_dict()['param_groups'][0]['params']))
b.load_state_dict(b.state_dict())
b.load_state_dict(a.state_dict())
