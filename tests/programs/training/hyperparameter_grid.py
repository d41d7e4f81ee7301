import itertools
import torch
from torch import nn, optim

GRID = dict(hidden=[4, 8], depth=[1, 2], act=["relu", "tanh"], opt=["sgd", "adam"])
ACTS = {"relu": nn.ReLU, "tanh": nn.Tanh}
OPTS = {"sgd": lambda ps: optim.SGD(ps, lr=0.1), "adam": lambda ps: optim.Adam(ps, lr=0.01, betas=(0.8, 0.9))}

def build(hidden, depth, act):
    layers, d = [], 3
    for _ in range(depth):
        layers += [nn.Linear(d, hidden), ACTS[act]()]
        d = hidden
    return nn.Sequential(*layers, nn.Linear(d, 1))

results = {}
x, y = torch.randn(6, 3), torch.randn(6, 1)
for values in itertools.product(*GRID.values()):
    cfg = dict(zip(GRID, values))
    name = cfg.pop("opt")
    net = build(**cfg)
    opt = OPTS[name](net.parameters())
    nn.functional.mse_loss(net(x), y).backward()
    opt.step()
    results[tuple(values)] = sum(map(torch.numel, net.parameters()))
for k in sorted(results, key=lambda k: (results[k], k)):
    print(*k, "->", results[k])
print(len(results), min(results.values()), max(results, key=results.get))
build(4, 1, act="gelu")
