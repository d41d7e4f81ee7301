"""
Where the elements of output, h_n and c_n come from in nn.RNN, nn.LSTM and nn.GRU, for every configuration: which blocks of
output equal which h_n, which steps of the input each of them depends on (by gradient), all shapes.
"""
from itertools import product

import torch
from torch import nn


def blocks(output, h_n, layout, directions):
    """`output` as [t][direction] and `h_n` as [s], each a flat tensor."""
    if layout == "batch_first":
        output = output.transpose(0, 1)
    steps = [list(at.chunk(directions, dim=-1)) for at in output]
    return steps, list(h_n)


def read_steps(block, x, time):
    (grad,) = torch.autograd.grad(block.sum(), x, retain_graph=True)
    other = [dim for dim in range(grad.dim()) if dim != time]
    return [t for t, size in enumerate(grad.abs().sum(other).tolist()) if size > 0]


def one(kind, num_layers, bidirectional, layout, proj_size, L, N):
    options = {"proj_size": proj_size} if kind == "LSTM" else {}
    torch.manual_seed(0)
    module = getattr(nn, kind)(
        3, 4, num_layers=num_layers, bidirectional=bidirectional, batch_first=layout == "batch_first",
        dtype=torch.float64, **options,
    )
    size = {"time_first": (L, N, 3), "batch_first": (N, L, 3), "unbatched": (L, 3)}[layout]
    x = torch.randn(size, dtype=torch.float64, requires_grad=True)
    time = 1 if layout == "batch_first" else 0
    output, hx = module(x)
    h_n, c_n = hx if kind == "LSTM" else (hx, None)
    # the states that go in are as large as those that come out
    again, _ = module(x, tuple(map(torch.zeros_like, hx)) if kind == "LSTM" else torch.zeros_like(hx))
    assert torch.equal(again, output)
    directions = 2 if bidirectional else 1
    steps, last = blocks(output, h_n, layout, directions)
    batch = [] if layout == "unbatched" else [N]
    viewed = h_n.view(num_layers, directions, *batch, h_n.shape[-1])
    return {
        "module": kind, "num_layers": num_layers, "bidirectional": bidirectional, "layout": layout,
        "proj_size": proj_size, "L": L, "N": N,
        "shapes": {"input": list(x.shape), "output": list(output.shape), "h_n": list(h_n.shape),
                   **({"c_n": list(c_n.shape)} if kind == "LSTM" else {})},
        # [s, t, direction] wherever h_n[s] is that block of output
        "equal": [[s, t, d] for s, state in enumerate(last) for t, at in enumerate(steps)
                  for d, block in enumerate(at) if torch.equal(block, state)],
        "viewed": [[layer, d] for state in last for layer in range(num_layers) for d in range(directions)
                   if torch.equal(viewed[layer, d], state)],
        "output_reads": [[read_steps(block, x, time) for block in at] for at in steps],
        "h_n_reads": [read_steps(state, x, time) for state in last],
        **({"c_n_reads": [read_steps(state, x, time) for state in c_n]} if kind == "LSTM" else {}),
    }


def values(rng):
    for kind in ("RNN", "LSTM", "GRU"):
        for num_layers, bidirectional, layout, proj_size, L, N in product(
            (1, 2, 3), (False, True), ("time_first", "batch_first", "unbatched"),
            (0, 2) if kind == "LSTM" else (0,), (1, 2, 4), (1, 2),
        ):
            if layout == "unbatched" and N > 1:
                continue
            yield one(kind, num_layers, bidirectional, layout, proj_size, L, N)
