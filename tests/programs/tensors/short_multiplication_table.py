import torch

n = torch.arange(1, 10)
table = n[:, None] * n[None, :]
for i, row in enumerate(table, 1):
    print("  ".join(f"{j}x{i}={v:<2}" for j, v in enumerate(row[:i].tolist(), 1)))
print(table.diagonal(), table.sum())
