import torch
from torch import nn
net = nn.Module()
net.a = nn.Linear(2, 2)
net.b = nn.Embedding(4, 3)
net.c = nn.Parameter(torch.zeros(5))
state = net.state_dict()
print(list(state.keys()))
del state['a.bias']
state['b.weight'] = torch.zeros(4, 9)
state['c'] = torch.zeros(6)
state['d'] = torch.zeros(1)
try:
    net.load_state_dict(state, strict=False)
except RuntimeError as e:
    print("not strict:\n" + str(e))
net.load_state_dict(state)
