from collections import OrderedDict
import torch
from torch import nn

s = nn.Sequential(OrderedDict(conv=nn.Conv2d(1, 2, 3), act=nn.ReLU(), pool=nn.MaxPool2d(2)))
print(s)
print(s.conv, s[1], s[-1], len(s))
print(s[:2])
s.append(nn.Flatten())
print(list(s._modules))
s2 = nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 4))
s2.append(nn.ReLU()).append(nn.Linear(4, 2))
s2.extend([nn.Softmax(1)])
s2.insert(1, nn.Identity())
print([n for n, _ in s2.named_children()])
del s2[1]
print(s2)
s2[0] = nn.Linear(4, 4, bias=False)
print(s2.pop(-1), s2(torch.zeros(3, 4)).shape)
three = nn.Sequential(nn.ReLU()) * 3
print(three, three + nn.Sequential(nn.Tanh()))
print(nn.Sequential(*[l for l in s2 if isinstance(l, nn.Linear)]))
print(nn.Sequential(), nn.Sequential()(torch.tensor([1, 2])))
x = torch.zeros(2, 4)
for i, layer in enumerate(s2):
    x = layer(x)
    print(i, layer.__class__.__name__, tuple(x.shape))
s2[7]
