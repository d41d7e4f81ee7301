import torch

cities = {"A": (0, 0), "B": (3, 4), "C": (6, 8)}
xy = torch.tensor(list(cities.values()), dtype=torch.float)
d = (xy.unsqueeze(0) - xy.unsqueeze(1)).norm(dim=2)
print("    " + "    ".join(cities))
for name, row in zip(cities, d):
    print(name, " ".join("%4.1f" % v for v in row))
print(d.sum(1).argmin().item(), list(cities)[d.sum(1).argmin()])
