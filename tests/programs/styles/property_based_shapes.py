import itertools
import random
import torch
from torch import nn
import torch.nn.functional as F

rnd = random.Random(1234)


def broadcast(*shapes):
    """our own rule, checked against torch"""
    out = []
    for dims in itertools.zip_longest(*(reversed(s) for s in shapes), fillvalue=1):
        sizes = set(dims) - {1}
        if len(sizes) > 1:
            raise ValueError(dims)
        out.append(sizes.pop() if sizes else 1)
    return tuple(reversed(out))


ok = bad = 0
for _ in range(60):
    a, b = (tuple(rnd.choice((1, 2, 3)) for _ in range(rnd.randint(0, 3))) for _ in "ab")
    try:
        mine = broadcast(a, b)
    except ValueError:
        mine = None
    try:
        theirs = tuple((torch.zeros(a) + torch.zeros(b)).shape)
    except RuntimeError:
        theirs = None
    assert mine == theirs, (a, b, mine, theirs)
    ok, bad = ok + (mine is not None), bad + (mine is None)
print(ok, bad, torch.broadcast_shapes((2, 1), (3,)), [t.shape for t in torch.broadcast_tensors(torch.zeros(2, 1), torch.zeros(3))])

conv = lambda n, k, s, p, d: (n + 2 * p - d * (k - 1) - 1) // s + 1
checked = 0
for n, k, s, p, d in itertools.product((5, 8), (1, 2, 3), (1, 2), (0, 1), (1, 2)):
    want = conv(n, k, s, p, d)
    if want < 1:
        continue
    got = F.conv1d(torch.zeros(1, 1, n), torch.zeros(1, 1, k), stride=s, padding=p, dilation=d).shape[-1]
    assert got == want, (n, k, s, p, d, got, want)
    up = F.conv_transpose1d(torch.zeros(1, 1, got), torch.zeros(1, 1, k), stride=s, padding=p, dilation=d).shape[-1]
    assert up == (got - 1) * s - 2 * p + d * (k - 1) + 1
    checked += 1
print(checked, "convolutions")
for dims in itertools.permutations(range(3)):
    x = torch.zeros(2, 3, 4).permute(dims)
    inv = sorted(range(3), key=dims.__getitem__)
    assert x.permute(inv).shape == (2, 3, 4)
    print(dims, tuple(x.shape), x.stride(), x.is_contiguous())
