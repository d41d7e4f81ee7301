import torch

x = torch.arange(20)
while (n := x.numel()) > 1:
    x = x[: n // 2]
    print(n, end=" ")
print()
if (m := torch.zeros(2, 3)).ndim == 2 and (cols := m.shape[1]) > 2:
    print(m.shape, cols)
rows = [r for s in range(1, 5) if (r := torch.arange(s)).sum().item() % 2 == 0]
print([t.tolist() for t in rows], r.tolist())
print([y := 1, y ** 2, (z := y + 1)], z)
print((lambda t: (k := t.flatten()).shape + (k.dim(),))(torch.zeros(2, 2)))
