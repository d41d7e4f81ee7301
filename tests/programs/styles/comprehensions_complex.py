import torch
from torch import nn

shapes = {f"{c.__name__}({k})": tuple(c(2, 4, k)(torch.zeros((1, 2) + (6,) * d)).shape) for d, c in enumerate((nn.Conv1d, nn.Conv2d, nn.Conv3d), 1) for k in (1, 3) if (d, k) != (3, 3)}
print(shapes)
grid = [[(i, j) for j in range(3) if i != j] for i in range(3)]
print(grid, sum([len(r) for r in grid]))
flat = [t for row in torch.arange(6).view(2, 3) for t in row.tolist() if t % 2]
print(flat, {n % 3 for n in range(10)}, {k: v for v, k in enumerate("abc")}, tuple(i ** 2 for i in range(4)))
net = nn.Sequential(*[m for i in range(3) for m in (nn.Linear(2 ** i, 2 ** (i + 1)), nn.ReLU() if i < 2 else nn.Identity())])
print(net, [tuple(p.shape) for m in net for p in m.parameters() if p.ndim > 1])
groups = {b: [n for n, p in net.named_parameters() if (p.ndim == 1) is b] for b in (True, False)}
print(groups, any(p.numel() > 30 for p in net.parameters()), all(isinstance(m, nn.Module) for m in net), max((p.numel(), n) for n, p in net.named_parameters()))
print([f"{a}{b}" for a, b in zip("xyz", range(3))], [(i, j) for i in range(4) for j in range(i)], [x if x > 1 else -x for x in range(4)], [*range(2), *"ab"])
pad = lambda rows: torch.tensor([r + [0] * (max(map(len, rows)) - len(r)) for r in rows])
print(pad([[1], [2, 3], [4, 5, 6]]), next((i for i, p in enumerate(net) if isinstance(p, nn.ReLU)), None), dict(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])))
