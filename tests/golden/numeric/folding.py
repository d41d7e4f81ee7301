"""The folding network and networks of one hidden layer, run by PyTorch in float64."""

import torch
from torch import nn


def deep(layers):
    blocks = []
    for layer in range(layers):
        first = nn.Linear(1, 2).double()
        last = nn.Linear(2, 1, bias=False).double()
        with torch.no_grad():
            first.weight[:] = 1
            first.bias[:] = torch.tensor([0.0, -0.5])
            last.weight[:] = torch.tensor([[2.0, -4.0]])
        blocks += [first, nn.ReLU(), last]
    return nn.Sequential(*blocks)


def values(rng):
    for layers in range(1, 11):
        net = deep(layers)
        # four steps for each piece: corners lie on this grid
        grid = torch.linspace(0, 1, 2 ** (layers + 2) + 1, dtype=torch.float64)
        slopes = net(grid[:, None])[:, 0].diff()
        x = [rng.random() for _ in range(8)] + [0.0, 0.5, 1.0]
        y = net(torch.tensor(x, dtype=torch.float64)[:, None])[:, 0]
        yield {"kind": "deep", "layers": layers, "pieces": 1 + int((slopes.diff() != 0).sum()), "x": x, "y": y.tolist()}
    for _ in range(120):
        units, layers = rng.randint(1, 8), rng.randint(1, 5)
        draw = lambda: [round(rng.gauss(0, 1.5), 3) for _ in range(units)]
        weight, bias, output, offset = draw(), draw(), draw(), round(rng.gauss(0, 1), 3)
        hidden, last = nn.Linear(1, units).double(), nn.Linear(units, 1).double()
        with torch.no_grad():
            hidden.weight[:, 0], hidden.bias[:] = torch.tensor(weight), torch.tensor(bias)
            last.weight[0], last.bias[:] = torch.tensor(output), offset
        net = nn.Sequential(hidden, nn.ReLU(), last)
        # how often a unit begins or ends to be active
        middles = (torch.arange(2**16, dtype=torch.float64) + 0.5) / 2**16
        active = hidden(middles[:, None]) > 0
        y = net(middles[:, None])[:, 0]
        difference = y - deep(layers)(middles[:, None])[:, 0]
        yield {
            "kind": "wide",
            "layers": layers,
            "weight": weight,
            "bias": bias,
            "output": output,
            "offset": offset,
            "pieces": 1 + int((active[1:] != active[:-1]).any(1).sum()),
            "max": difference.abs().max().item(),
            "mean": difference.abs().mean().item(),
            "rms": difference.square().mean().sqrt().item(),
        }
