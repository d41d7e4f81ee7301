import math

from torch.utils.data import DataLoader
import torch

N, B, E = 103, 16, 3
for drop in (False, True):
    dl = DataLoader(torch.arange(N), batch_size=B, drop_last=drop)
    assert len(dl) == (N // B if drop else math.ceil(N / B))
    seen = sum(len(b) for _ in range(E) for b in dl)
    print(f"drop_last={drop}: {len(dl)} batches, {len(dl) * E} steps, {seen} samples, last batch {len(list(dl)[-1])}")
print(DataLoader(range(10), batch_size=3).dataset, [b.tolist() for b in DataLoader(range(10), batch_size=4)])
for epoch in range(E):
    for step, _ in enumerate(dl, start=epoch * len(dl)):
        pass
    print("epoch", epoch, "global step", step)
