import torch

die = torch.arange(1, 7)
sums = (die[:, None] + die).flatten()
counts = torch.bincount(sums)[2:]
print(counts)
print(counts.sum().item(), "outcomes")
for total, c in enumerate(counts.tolist(), start=2):
    print(f"{total:2d} {'*' * c}")
print("P(7) = %d/%d" % (counts[5], counts.sum()))
print((sums == 7).float().mean())
expected = (torch.arange(2, 13) * counts).sum() / counts.sum()
print(expected)
