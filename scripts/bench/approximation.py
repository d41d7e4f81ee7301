"""
The table in content/guides/universal-approximation: sin(2 pi x) on [-1, 1] by N tanh or ReLU units, 30 seeds each,
8000 steps of Adam and then at most 400 of L-BFGS, in float64. Prints the largest error of the best and the median seed.

    python scripts/bench/approximation.py tanh
"""

import math
import sys

import torch

SEEDS, STEPS = 30, 8000

torch.set_default_dtype(torch.float64)
name = sys.argv[1]
activation = {"tanh": torch.tanh, "relu": torch.relu}[name]
x = torch.linspace(-1, 1, 201)
y = torch.sin(2 * math.pi * x)
fine = torch.linspace(-1, 1, 4001)


def network(x, parameters):
    """All seeds at once: the first dimension is the seed."""
    weight, bias, output, offset = parameters
    hidden = activation(x[None, :, None] * weight[:, None] + bias[:, None])
    return (hidden * output[:, None]).sum(-1) + offset


def start(units, seed):
    torch.manual_seed(seed)
    first, last = torch.nn.Linear(1, units), torch.nn.Linear(units, 1)
    return first.weight.detach()[:, 0], first.bias.detach(), last.weight.detach()[0], last.bias.detach()


def adam(parameters):
    optimizer = torch.optim.Adam(parameters, lr=0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, STEPS)
    for _ in range(STEPS):
        optimizer.zero_grad()
        # a sum over seeds: no seed sees another
        (network(x, parameters) - y).square().mean(1).sum().backward()
        optimizer.step()
        schedule.step()


def lbfgs(parameters):
    optimizer = torch.optim.LBFGS(
        parameters, max_iter=400, history_size=50, tolerance_grad=1e-12, tolerance_change=1e-15, line_search_fn="strong_wolfe"
    )

    def closure():
        optimizer.zero_grad()
        loss = (network(x, parameters) - y).square().mean()
        loss.backward()
        return loss

    optimizer.step(closure)


def error(parameters):
    with torch.no_grad():
        return (network(fine, parameters) - torch.sin(2 * math.pi * fine)).abs().amax(1)


for units in range(1, 9):
    parameters = [torch.stack(of).requires_grad_() for of in zip(*(start(units, seed) for seed in range(SEEDS)))]
    adam(parameters)
    after_adam = error(parameters)
    each = [[one[seed : seed + 1].detach().clone().requires_grad_() for one in parameters] for seed in range(SEEDS)]
    for one in each:
        lbfgs(one)
    after = torch.cat([error(one) for one in each])
    print(name, units, *(f"{number.item():.2g}" for errors in (after_adam, after) for number in (errors.min(), errors.median())))
