import torch
from torch import nn, optim

m = nn.Linear(3, 2)
trials = {
    'no call': lambda: optim.SGD(m.parameters, lr=0.1),
    'a module': lambda: optim.SGD(m, lr=0.1),
    'a tensor': lambda: optim.SGD(m.weight, lr=0.1),
    'negative lr': lambda: optim.Adam(m.parameters(), lr=-1),
    'betas': lambda: optim.Adam(m.parameters(), betas=(0.9, 1.0)),
    'beta 0': lambda: optim.AdamW(m.parameters(), betas=(1.5, 0.999)),
    'eps': lambda: optim.Adam(m.parameters(), eps=-1e-8),
    'momentum': lambda: optim.SGD(m.parameters(), lr=0.1, momentum=-0.9),
    'weight decay': lambda: optim.RMSprop(m.parameters(), weight_decay=-1),
    'nesterov': lambda: optim.SGD(m.parameters(), lr=0.1, nesterov=True),
    'kwarg': lambda: optim.Adam(m.parameters(), learning_rate=0.1),
    'momentum for adam': lambda: optim.Adam(m.parameters(), momentum=0.9),
    'dict without params': lambda: optim.SGD([{'lr': 0.1}], lr=0.1),
    'group twice': lambda: optim.SGD([{'params': m.parameters()}, {'params': [m.bias]}], lr=0.1),
    'named': lambda: optim.SGD(m.named_parameters(), lr=0.1),
    'state dict': lambda: optim.SGD(m.state_dict(), lr=0.1),
    'not a leaf': lambda: optim.SGD([m.weight * 2], lr=0.1),
    'list of names': lambda: optim.SGD(['weight'], lr=0.1),
    'exhausted': lambda: optim.SGD(iter(()), lr=0.1),
}
for label, make in trials.items():
    try:
        o = make()
        print(f'{label}: {type(o).__name__} with {len(o.param_groups)} group(s)')
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
optim.SGD(m.parameters(), 0.1).zero_grads()
