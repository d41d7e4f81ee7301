import torch.nn as nn, torch
m = nn.Sequential(nn.Linear(4, 4), nn.ReLU())
m.add_module("out", nn.Linear(4, 2))
print(m)
m.append(nn.Softmax(dim=1))
m.insert(1, nn.BatchNorm1d(4))
print(len(m), m[-1], m.out if hasattr(m, "out") else None)
del m[1]
m[1] = nn.LeakyReLU(0.2)
print(m)
print(m[:2])
print([k for k, _ in m.named_children()])
for i, l in enumerate(m):
    print(i, l.__class__.__name__, sum(p.numel() for p in l.parameters()))
ml = nn.ModuleList([nn.Linear(i, i + 1) for i in range(1, 4)])
ml.extend([nn.ReLU()])
print(ml, ml[1:3], len(ml))
try:
    ml(torch.ones(1))
except NotImplementedError as e:
    print(type(e).__name__, e)
md = nn.ModuleDict([["a", nn.Linear(1, 1)], ["b", nn.Tanh()]])
print(md, list(md.keys()), "a" in md)
md.pop("a")
print(md)
pl = nn.ParameterList([nn.Parameter(torch.zeros(2)) for _ in range(2)])
print(pl)
pd = nn.ParameterDict({"w": nn.Parameter(torch.ones(2, 2))})
print(pd)
m[10]
