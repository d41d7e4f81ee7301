"""Grouped convolutions: the shape of the weight, and which input channels an output channel depends on."""
import torch
from torch import nn


def one(rng):
    inputs, outputs, groups, kernel = rng.randint(1, 12), rng.randint(1, 12), rng.randint(0, 6), rng.randint(1, 4)
    if rng.random() < 0.6:
        groups = max(groups, 1)
        inputs, outputs = groups * rng.randint(1, 12 // groups), groups * rng.randint(1, 12 // groups)
    pointwise = rng.random() < 0.3
    state = {"in_channels": inputs, "out_channels": outputs, "groups": groups, "kernel_size": kernel, "pointwise": pointwise}
    try:
        layers = [nn.Conv2d(inputs, outputs, kernel, groups=groups, bias=False)]
    except ValueError as error:
        return {"state": state, "error": [type(error).__name__, str(error)]}
    if pointwise:
        layers.append(nn.Conv2d(outputs, outputs, 1, bias=False))
    net = nn.Sequential(*layers)
    x = torch.ones(1, inputs, kernel, kernel, requires_grad=True)
    for parameter in net.parameters():
        parameter.data = parameter.data.abs() + 0.1
    reads = []
    for channel in net(x)[0]:
        (grad,) = torch.autograd.grad(channel.sum(), x, retain_graph=True)
        reads.append([at for at in range(inputs) if grad[0, at].abs().sum() > 0])
    return {
        "state": state,
        "weights": [list(layer.weight.shape) for layer in layers],
        "count": sum(p.numel() for p in net.parameters()),
        "full": nn.Conv2d(inputs, outputs, kernel, bias=False).weight.numel(),
        "reads": reads,
    }


def values(rng):
    for _ in range(250):
        yield one(rng)
