import torch

names = ["alpha", "beta", "gamma"]
values = torch.tensor([[1, 2.5], [30, 4.25], [500, 6.125]])
width = max(map(len, names))
print("-" * (width + 20))
for n, (a, b) in zip(names, values):
    print(f"{n:<{width}} | {a:>6.0f} | {b:>7.3f}")
print("-" * (width + 20))
print("%-*s | %6.0f | %7.3f" % (width, "total", *values.sum(0)))
for n, row in zip(names, values.tolist()):
    print(n.rjust(8, "."), *row, sep="\t")
print("|".join(f"{v:^9.2f}" for v in values.flatten()))
hist = torch.tensor([1, 4, 2])
for n, c in zip(names, hist):
    print(n.ljust(width), "█" * int(c), c.item())
print("{0:>5}|{1:<5}|{2:^5}".format(*hist.tolist()), "{:+d} {:03d}".format(*hist[:2].tolist()), f"{hist[1]:+}", f"{values[0, 1]:+.1f}")
print(*values.shape, sep="x", end="!\n")
print(values.T.tolist().__repr__(), str(values[0].tolist()).strip("[]"))
print(",".join(str(v.item()) for v in hist), *[f"{i}:{v}" for i, v in enumerate(hist)])
