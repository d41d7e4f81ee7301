import torch
import torch.nn as nn
from torch.nn.utils import weight_norm, remove_weight_norm, spectral_norm

m = weight_norm(nn.Linear(20, 40), name='weight')
print(m)
print(m.weight_g.size(), m.weight_v.size())
print([n for n, _ in m.named_parameters()])
print(list(m.state_dict()))
print(type(m.weight).__name__, m.weight.shape)
remove_weight_norm(m)
print([n for n, _ in m.named_parameters()], type(m.weight).__name__)

c = weight_norm(nn.Conv1d(4, 6, 3), dim=0)
print(c.weight_g.shape, c.weight_v.shape, c(torch.zeros(1, 4, 9)).shape)
print(weight_norm(nn.Conv2d(2, 3, 1), dim=None).weight_g.shape)

s = spectral_norm(nn.Linear(5, 7))
print(s, s.weight_u.size(), s.weight_v.size())
print(list(s.state_dict()))
print(s(torch.zeros(2, 5)).shape)
remove_weight_norm(m)
