import torch
import torch.nn as nn
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

calls = []


class Noisy(nn.Module):
    def __init__(self, tag):
        super().__init__()
        self.tag = tag
        self.fc = nn.Linear(4, 4)

    def forward(self, x):
        calls.append(self.tag)
        return self.fc(x).relu()


blocks = nn.ModuleList(Noisy(i) for i in range(3))
x = torch.randn(2, 4, requires_grad=True)
h = x
for b in blocks:
    h = checkpoint(b, h, use_reentrant=False)
print("forward", calls)
h.sum().backward()
print("after backward", calls)
print(x.grad.shape, all(p.grad is not None for p in blocks.parameters()))

seq = nn.Sequential(*blocks)
calls.clear()
out = checkpoint_sequential(seq, 2, torch.randn(2, 4), use_reentrant=False)
print(out.shape, calls)
