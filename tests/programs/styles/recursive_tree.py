import torch
from torch import nn


def build(spec):
    """('seq', …) ('par', …) ('res', x) or ('lin', i, o)"""
    kind, *rest = spec
    if kind == "lin":
        return nn.Linear(*rest)
    if kind == "seq":
        return nn.Sequential(*map(build, rest))
    if kind == "res":
        return Residual(build(rest[0]))
    if kind == "par":
        return Parallel([build(r) for r in rest])
    raise ValueError(kind)


class Residual(nn.Module):
    def __init__(self, f):
        super().__init__()
        self.f = f

    def forward(self, x):
        return x + self.f(x)


class Parallel(nn.ModuleList):
    def forward(self, x):
        return torch.cat([m(x) for m in self], -1)


class TreeLSTMLike(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.leaf = nn.Embedding(10, d)
        self.node = nn.Linear(2 * d, d)

    def forward(self, tree):
        if isinstance(tree, int):
            return self.leaf(torch.tensor([tree]))
        left, right = tree
        return torch.tanh(self.node(torch.cat([self(left), self(right)], dim=1)))


def depth(m):
    return 1 + max((depth(c) for c in m.children()), default=0)


net = build(("seq", ("lin", 4, 6), ("res", ("seq", ("lin", 6, 6), ("res", ("lin", 6, 6)))), ("par", ("lin", 6, 1), ("lin", 6, 2), ("seq", ("lin", 6, 3)))))
print(net, depth(net), net(torch.zeros(2, 4)).shape, sep="\n")
print(TreeLSTMLike(5)(((1, 2), (3, (4, 5)))).shape)


class Fractal(nn.Module):
    def __init__(self, n, c):
        super().__init__()
        self.a = nn.Conv1d(c, c, 3, padding=1)
        self.b = nn.Sequential(Fractal(n - 1, c), Fractal(n - 1, c)) if n > 1 else None

    def forward(self, x):
        return self.a(x) if self.b is None else (self.a(x) + self.b(x)) / 2


f = Fractal(3, 2)
print(sum(isinstance(m, nn.Conv1d) for m in f.modules()), depth(f), f(torch.zeros(1, 2, 4)).shape)
