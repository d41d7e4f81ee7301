import torch
from torch import nn
from torch.nn import init

w = torch.empty(4, 3)
print(init.constant_(w, 2.0).sum(), init.eye_(w)[0], init.calculate_gain('tanh'))
trials = [
    ('xavier on bias', lambda: init.xavier_uniform_(nn.Linear(3, 4).bias)), ('kaiming 1d', lambda: init.kaiming_normal_(torch.empty(5))),
    ('mode', lambda: init.kaiming_uniform_(w, mode='fan')), ('nonlinearity', lambda: init.calculate_gain('gelu')), ('module', lambda: init.zeros_(nn.Linear(2, 2))),
    ('orthogonal', lambda: init.orthogonal_(torch.empty(3))), ('eye', lambda: init.eye_(torch.empty(2, 2, 2))), ('dirac', lambda: init.dirac_(w)),
    ('dirac groups', lambda: init.dirac_(torch.empty(4, 2, 3), groups=3)), ('sparse', lambda: init.sparse_(torch.empty(2, 2, 2), 0.1)), ('None', lambda: init.ones_(None)),
]
for name, f in trials:
    try:
        print(name, f().shape)
    except Exception as e:
        print(name, type(e).__name__, e)
for m in nn.Sequential(nn.Conv2d(1, 1, 1, bias=False)).modules():
    if isinstance(m, nn.Conv2d):
        nn.init.zeros_(m.bias)
