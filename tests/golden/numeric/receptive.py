"""Chains of convolutions and poolings: lengths, and the inputs that one output has a gradient for."""
import torch
from torch import nn


def layer_of(rng):
    kind = rng.choice(["conv", "conv", "max", "avg"])
    kernel, stride = rng.randint(1, 5), rng.randint(1, 3)
    dilation = rng.randint(1, 3) if kind == "conv" or (kind == "max" and rng.random() < 0.3) else 1
    most = 4 if kind == "conv" else kernel // 2 + (rng.random() < 0.05)
    return kind, kernel, stride, rng.randint(0, most), dilation


def module(kind, kernel, stride, padding, dilation):
    """Every number that a window covers counts: what max pooling picks depends on the numbers, so a sum stands for it."""
    if kind == "avg":
        return nn.AvgPool1d(kernel, stride, padding)
    if kind == "max":
        return nn.MaxPool1d(kernel, stride, padding, dilation)
    return nn.Conv1d(1, 1, kernel, stride, padding, dilation, bias=False)


def one(rng):
    size = rng.randint(4, 64)
    chain = [layer_of(rng) for _ in range(rng.randint(1, 5))]
    state = {"size": size, "layers": "; ".join(" ".join(map(str, layer)) for layer in chain)}
    x = torch.ones(1, 1, size)
    lengths = [size]
    try:
        for layer in chain:
            x = module(*layer)(x)
            lengths.append(x.shape[-1])
    except RuntimeError as error:
        return {"state": state, "lengths": lengths, "error": ["RuntimeError", str(error)]}
    start = torch.ones(1, 1, size, requires_grad=True, dtype=torch.float64)
    x = start
    for kind, *window in chain:
        # the same window, where all of it has a gradient
        linear = nn.Conv1d(1, 1, *window, bias=False, dtype=torch.float64)
        linear.weight.data.fill_(1.0)
        x = linear(x)
    cell = rng.randrange(lengths[-1])
    (grad,) = torch.autograd.grad(x[0, 0, cell], start)
    seen = grad[0, 0].nonzero().flatten().tolist()
    return {"state": state | {"cell": cell}, "lengths": lengths, "seen": seen}


def values(rng):
    for _ in range(400):
        yield one(rng)
