import torch

n = torch.arange(1, 9)
steps = torch.zeros_like(n)
while (active := n != 1).any():
    n = torch.where(active, torch.where(n % 2 == 0, n // 2, 3 * n + 1), n)
    steps += active
print(steps)
print("longest:", steps.argmax().item() + 1, "with", steps.max().item())
