import torch
import torch.nn as nn


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.l1 = nn.Linear(4, 8)
        self.l2 = nn.Linear(8, 2)

    def forward(self, x):
        return self.l2(torch.relu(self.l1(x)))


m = MLP()
c = torch.compile(m, backend="eager")
print(type(c).__name__, isinstance(c, nn.Module))
print(list(c.state_dict()))
print(c._orig_mod is m)
print(c(torch.zeros(3, 4)).shape)


@torch.compile(backend="eager")
def f(a, b):
    return (a + b).sum(dim=-1)


print(f(torch.arange(6.).view(2, 3), torch.ones(3)))
